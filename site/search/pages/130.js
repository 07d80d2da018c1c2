gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","2025-03-18","R2024-9","u!s0C)HG;t8uMtgs+Y*xhC)s;vd;uZs3Nmcs.*)sZu.sErv|wb0u!Y*gvE:#u,u*s:s2#sXksQs?R)#")
