gongbaoSearch("p",5,"线上线下一起办","recommendations.html#r2024-5","","R2024-5","uH=Y*tltKsKictMsJP5w_xxg(s<x&u(?Y*t+uyRx8w#&$-2&szsE^wOs<itD*E:#t|t{s4s0#<S*(LfC8*(#")
