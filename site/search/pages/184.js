gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","2025-06-20","",".vvtIufDsiu{smsZ@;HG<-NY*uOs[*s;uesK`tID;s}q0s@Stu-S:#msmsZ@EsDSsV0^<HGtRs=Spu9sm0msms!nCsHHG;<-:#")
