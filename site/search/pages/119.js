gongbaoSearch("p",5,"把道理讲到车间和店铺","recommendations.html#r2020-1","","R2020-1","s<Y*{jtAz,?u$xbxM*(t0xN5yst)u?tiv&wcB(?ypz(Lsns<s.wXW:#t|t{s4s0#<S*(LfC8*(#")
