gongbaoSearch("p",6,"参赛人数","data/indicators.html#competitors","","","fVsms3?s5s39.tls.:#u5i9s5ju+Vu,u+9:#")
