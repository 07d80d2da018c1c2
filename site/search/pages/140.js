gongbaoSearch("p",5,"把道理讲到车间和店铺","recommendations.html#r2020-1","2021-05-20","R2020-1","s<X*{jtAz,?u$xbxM*)t0xN5yst)u?tiv&wcB)?ypz(Lsns<s.wXV:#t|t{s4s0#<R*)LfC8*)#")
