gongbaoSearch("p",5,"用好社会化力量","recommendations.html#r2024-3","2025-03-18","R2024-3","w`sp)s3*)*s<tgwOxyxatj<s#s{u6t1t>;vK]0s,_tVtJw&$%$/.@s:s2s,_t[v':#t~u#CsO#")
