gongbaoSearch("p",6,"计划入会人数","data/indicators.html#enrolment-target","2025-06-20","","uf.StuvTv>p);9-:#")
