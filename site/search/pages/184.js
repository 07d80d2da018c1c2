gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","2025-06-20","",".vvtJufCsiu{smsY@;HG<-NZ*uPs!*s=uesK`tJC;s}q0s@Stt-S:#msmsY@EsCSsU0^<HGtQs;Spu9sm0msms[nDsGHG;<-:#")
