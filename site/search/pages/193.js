gongbaoSearch("p",6,"工会数","data/indicators.html#unions-by-form","2025-06-20","","/vfs;bs$sGs_H?*)=.YfuPsGs_tEjuftRs&s)*)bs$.:#s:N)s;i=bs$M5s5js:N)?*)x,y<fMi=:#")
