gongbaoSearch("p",6,"涵盖单位数","data/indicators.html#covered-units","2025-06-20","","s0Dsi*)vLs0yds?R*)tgtA;tC9HG<-:#CtHt`cs.*)hs'-NuMlxzuZ-Curt`HG-:#")
