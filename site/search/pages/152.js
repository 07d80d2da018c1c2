gongbaoSearch("p",6,"竞赛场次","data/indicators.html#competitions","","","uR/s6vn?scsCsms3V.5iVu+w%v)u,iV:*(bs$Y*s6v/u1ls.scsCsms3sAl+xM*(t0xNv}vJxAtLvD,:#iVsms3tOmu+=*uP5s;*uPtEj(sgtRS.:#")
