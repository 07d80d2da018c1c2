gongbaoSearch("p",6,"逾期换届数","data/indicators.html#overdue-elections","2025-06-20","","uBsws=;tvs^s/uxLv#skmsvsr?*)=.@_Ksvsrjtvs^xztRs=;:#")
