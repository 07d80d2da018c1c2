gongbaoSearch("p",6,"主动要求建会单位数","data/indicators.html#volunteering-units","2025-06-20","","uf.vAymtJQtWtKDsi*);HG<-0s@v!gu.s8;hs'sIsfE:#")
