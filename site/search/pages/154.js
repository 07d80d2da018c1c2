gongbaoSearch("p",6,"乡镇数","data/indicators.html#classified-townships","2025-06-20","","uf.s<nEX;B7<-0tRs@XsDs+wxuOwMurOE:#XsDs+urOsHu~vUw40CsBy@s!FtM:#")
