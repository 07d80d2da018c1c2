gongbaoSearch("p",6,"入会计划完成率","data/indicators.html#enrolment-target-rate","2025-06-20","","p)Sttv:uVe'xG's[p)9-'L'Sttp)9-'xN'&%%5#yfwGv:uVs7sNt_'&%%5NsK`qStt;s%]s+t=s#sK`v:uVe:#")
