gongbaoSearch("p",6,"参训人数","data/indicators.html#trained-people","2025-06-20","","fUs5j?9.tls.@u5i9s5ju+w%v)u,i95s5ju+Uu,u+9:#sz9KsVvXuPwty[5gsCtEj:#")
