gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","2025-03-18","R2024-9","u]s0C)HG;t8uNtgs*Z*xhC)s;vd;u[s3Nmcs.*)sStusErv|wb0u]Z*gvE:#u-u+s:s2#sYksQs?R)#")
