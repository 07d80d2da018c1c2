gongbaoSearch("p",5,"用好社会化力量","recommendations.html#r2024-3","2025-03-18","R2024-3","wQso)s?*)*s8tiw>xqxZt^=ostu2tdt:?v:W5s(ZtHt8vu$%$-/>s4s0s(ZtQup:#tptqBsK#")
