gongbaoSearch("p",6,"指导建会单位数","data/indicators.html#guided-units","2025-06-20","","uf.s^*DshtOUwny#v%Dsi*);HG<-:#")
