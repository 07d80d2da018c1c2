gongbaoSearch("p",6,"规范化达标项目数","data/indicators.html#standardisation-items-met","2025-06-20","",".vvs0s|se;smte<-tws+:#y(s^sNs1;CsV:#")
