gongbaoSearch("p",6,"乡镇数","data/indicators.html#classified-townships","2025-06-20","","uf.s=nEX;B7<-0tQs@XsBs+wwuOwOurOE:#XsBs+urOsGuyvVw30DsCy@s]FtN:#")
