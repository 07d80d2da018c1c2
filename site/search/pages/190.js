gongbaoSearch("p",6,"培训场次","data/indicators.html#training-sessions","","","uR/s6vn?s(ZV.5iVu+w%v)u,iV:#")
