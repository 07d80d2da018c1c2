gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","2025-06-20","",".vvtIufCsiu|snsY@;HG<-NY*uOs[*s<uesK`tIC;s}q0s@Stt-S:#msnsY@EsBSsU0^<HGtQs;Spu8sn0msns]nDsGHG;<-:#")
