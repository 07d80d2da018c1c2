gongbaoSearch("p",5,"送课到镇，错开农时","recommendations.html#r2023-1","2024-01-23","R2023-1","w`v!w6t1t>ut{{uVuWuyw6t1t>K^w6tj=uX0{[s>yE|6s+z.x':#t~u#CsO#?W*)Kmsv]#")
