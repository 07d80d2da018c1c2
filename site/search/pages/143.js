gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","","R2024-9","vNs/B(ED?t)u?tis.Y*xbB(sLvT?z%s?Rfs&s)*(shuqsAlvkwS5vNY*`v6:#t|t{s4s0#sQesYs:N(#")
