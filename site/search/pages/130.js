gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","2025-03-18","R2024-9","u]s0C)HG;t8uMtgs*Z*xhC)s;vV;u[s3Nmcs.*)sStusErv|wa0u]Z*gvE:#u.u,s:s2#sXksPs?R)#")
