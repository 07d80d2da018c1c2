gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","2024-01-23","R2023-2","tvs^sruxutu[=hvNC8*)vBt+yNE5sruxvTvJ=hx5v1svsr?5vN<R*)xZ9sat;:#tptqBsK#$%$(/>s;s^svsrpuDt^3%4sL_#")
