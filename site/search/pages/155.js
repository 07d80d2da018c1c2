gongbaoSearch("p",6,"竞赛场次","data/indicators.html#competitions","2025-06-20","","uf.s>v{;smsCsws9!-0^!u8w6txsU^!:*)hs'Y*s>v>uBrs+smsCsws9sEr+xV*)tCxWw1v!xKtXvV,:#^!sws9tQ`u8<*ub0s@*ubs]n)sNt_W-:#")
