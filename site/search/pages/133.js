gongbaoSearch("p",5,"建好社会化队伍","recommendations.html#r2023-3","2024-01-23","R2023-3","$%$(.@sp)s3*)*s;thskntk$290uR9tF.s,_Csrt`(%tps70w2^.u]vxu#{x^tq^xp:#t~u$DsO#$%$(.@sp)s3*)*s;thskntk$29#")
