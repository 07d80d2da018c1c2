gongbaoSearch("p",6,"逾期换届数","data/indicators.html#overdue-elections","","","uBsws=;tvs^s/uxLv#skmsvsr?*(=.@_Ksvsrjtvs^xztRs=;:#")
