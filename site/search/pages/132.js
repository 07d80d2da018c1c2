gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","","R2023-2","tvs^sruxutu[=hvNC8*(vBt+yNE5sruxvTvJ=hx5v1svsr?5vN<S*(xZ9sat;:#tptqBsK#$%$'/>s;s^svsrpuDt^3%4sL_#")
