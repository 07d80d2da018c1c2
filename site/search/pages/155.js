gongbaoSearch("p",6,"竞赛场次","data/indicators.html#competitions","2025-06-20","","uf.s>v{;slsBsws9!-0^!u9w6txsV^!:*)hs'Y*s>v>uBrs+slsBsws9sFr+xV*)tCxWw2v]xLtYvU,:#^!sws9tR`u9<*ub0s@*ubs!n)sPt`W-:#")
