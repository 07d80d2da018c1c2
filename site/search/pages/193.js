gongbaoSearch("p",6,"工会数","data/indicators.html#unions-by-form","","","/vfs;bs$sGs_H?*(=.RfuPsGs_tEjuftRs&s)*(bs$.:#s:N(s;i=bs$M5s5js:N(?*(x,y<fMi=:#")
