gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","2025-06-20","",".vvtIufCsiu|snsZ@;HG<-NZ*uPs[*s<uesK`tIC;s}q0s@Stt-S:#msnsZ@EsBSsV0^<HGtQs;Spu8sn0msns]nDsGHG;<-:#")
