gongbaoSearch("p",5,"用好社会化力量","recommendations.html#r2024-3","2025-03-18","R2024-3","w_sp)s3*)*s;thwMxxxatk<s#szu6t1t:;vK]0s,_tWtKw&$%$/.@s:s2s,_t!v':#t~u$DsO#")
