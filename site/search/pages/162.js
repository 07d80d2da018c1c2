gongbaoSearch("p",6,"入会计划完成率","data/indicators.html#enrolment-target-rate","2025-06-20","","p)Stuv:uVe'xH's[p)9-'L'Stup)9-'xO'&%%5#yfwGv:uVs7sPt`'&%%5NsK`qStu;s%]s+t>s#sK`v:uVe:#")
