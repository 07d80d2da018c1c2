gongbaoSearch("p",6,"示范点数","data/indicators.html#demonstration-sites","2025-06-20","","uf.w=q;Ms4=<-Nu8.s]n0sGu|u8.t-w=q;W-:#{~u];Ms4=Ds^sJt-:#")
