gongbaoSearch("p",5,"送课到镇，错开农时","recommendations.html#r2023-1","2024-01-23","R2023-1","w_v]w6t1t:ut{|uVuXu~w6t1t:K^w6tk>uY0{!s>yE|6s+z0x(:#t~u$DsO#?W*)Kmsv]#")
