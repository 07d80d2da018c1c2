gongbaoSearch("p",6,"竞赛场次","data/indicators.html#competitions","2025-06-20","","uR/s6vn?scsCsms3U.5iUu+w%v)u,iU:*)bs$X*s6v/u1ls.scsCsms3sAl+xM*)t0xNv}vJxAtLvD,:#iUsms3tOmu+=*uP5s;*uPtEj)sgtRR.:#")
