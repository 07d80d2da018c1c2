gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","","","u`u-?Y*tltKLY*t9u6s.Y*sAlt:v@5v(wRsqtkLsjBs.uZs<?:#s/s6tI?x,sQtSv&RsKsjx,iWsKv|s{?t9u6EvKMiW:#")
