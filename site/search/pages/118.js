gongbaoSearch("p",4,"小微单位多，建会难","problems.html#p2020-1","2021-05-20","P2020-1","tIC)HGt>0<s#*s{u6hCetx`3%1%50sp)hs'361%5:#tRk9Ts^&%9s;v%;HGsRv@sZs>5{:{0#")
