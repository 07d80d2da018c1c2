gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","2025-06-20","","u`u-?X*tltKLX*t9u6s.X*sAlt:v@5v(wRsqtkLsjBs.uZs<?:#s/s6tI?x,sQtSv&YsKsjx,iVsKv|s{?t9u6EvKMiV:#")
