gongbaoSearch("p",5,"线上线下一起办","recommendations.html#r2024-5","2025-06-10","R2024-5","uH=X*tltKsKictMsJP5w_xxg)s<x&u(?X*t+uyYx8w#&$-2&szsE^wOs<itD*E:#t|t{s4s0#<R*)LfC8*)#")
