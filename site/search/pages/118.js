gongbaoSearch("p",4,"小微单位多，建会难","problems.html#p2020-1","2021-05-20","P2020-1","tID)HGt:0<s#*szu6hDetx`3%1%50sp)hs'361%5:#tSl9Us^&%9s=v%;HGsSv@sAs>5{;{1#")
