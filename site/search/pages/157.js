gongbaoSearch("p",6,"涵盖单位数","data/indicators.html#covered-units","2025-06-20","","s0Csi*)vLs0yds?R*)tft@;tC9HG<-:#DtHt_cs.*)hs'-NuMkx{u[-Durt_HG-:#")
