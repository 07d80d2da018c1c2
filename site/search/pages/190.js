gongbaoSearch("p",6,"培训场次","data/indicators.html#training-sessions","2025-06-20","","uR/s6vn?s(ZU.5iUu+w%v)u,iU:#")
