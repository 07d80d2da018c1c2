gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","2025-03-18","R2024-9","vNs/B)ED?t)u?tis.X*xbB)sLvT?z%s?Yfs&s)*)shuqsAlvkwS5vNX*`v6:#t|t{s4s0#sQesYs:N)#")
