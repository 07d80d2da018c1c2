gongbaoSearch("p",5,"用好社会化力量","recommendations.html#r2024-3","","R2024-3","wQso(s?*(*s8tiw>xqxZt^=ostu2tdt:?v:X5s(ZtHt8vu$%$-/>s4s0s(ZtQup:#tptqBsK#")
