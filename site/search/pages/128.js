gongbaoSearch("p",5,"用好社会化力量","recommendations.html#r2024-3","2025-03-18","R2024-3","w_sq)s3*)*s=tgwNxxxatj<s#s{u7t1t>;vK]0s,_tVtKw&$%$/.@s:s2s,_t[v':#u#u$CsO#")
