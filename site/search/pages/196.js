gongbaoSearch("p",6,"工会数","data/indicators.html#unions-by-form","2025-06-20","",".vvs@hs'sIsfE;*)<-NmubsIsfs!nurt`cs.*)hs'-:#s?R)s@^<hs'S0s<ns?R);*)wyyBmS^<:#")
