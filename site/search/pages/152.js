gongbaoSearch("p",6,"联系单位数","data/indicators.html#assigned-units","2025-06-20","",".vvu]*DshtOUs?uK;HG<-:#s?uKCurt`s0D):#")
