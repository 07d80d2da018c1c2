gongbaoSearch("p",6,"竞赛场次","data/indicators.html#competitions","2025-06-20","","uf.s>v{;slsAsws9!-0^!u9w6t|sU^!:*)hs'Z*s>v?uBrs*slsAsws9sEr+xV*)tCxWw1v]xKtXvW,:#^!sws9tQ`u9<*ub0s@*ubs[n)sNt`W-:#")
