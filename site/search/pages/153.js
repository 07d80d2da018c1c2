gongbaoSearch("p",6,"参赛人数","data/indicators.html#competitors","2025-06-20","","fUsms3?s5s39.tls.:#u5i9s5ju+Uu,u+9:#")
