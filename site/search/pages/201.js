gongbaoSearch("p",6,"主动要求建会单位数","data/indicators.html#volunteering-units","2025-06-20","","uf.vAyltFQtVtJCsi*);HG<-0s@vdgu-s8;hs'sHsfE:#")
