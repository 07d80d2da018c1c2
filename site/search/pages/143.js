gongbaoSearch("p",5,"把道理讲到车间和店铺","recommendations.html#r2020-1","2021-05-20","R2020-1","s8Z*{jtPz,;u4xhxV*)tCxW0yut8uMtgv4wqC);yaz(Ksxs8s*wg[:#u.u,s:s2#?W*)KmB7*)#")
