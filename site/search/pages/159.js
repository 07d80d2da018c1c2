gongbaoSearch("p",6,"应建会单位数","data/indicators.html#eligible-units","2025-06-20","","s@s}qtIufDsi*);tC9HG<-0sHhDe;Eu@:#")
