gongbaoSearch("p",5,"建好社会化队伍","recommendations.html#r2023-3","2024-01-23","R2023-3","$%$(.@sq)s3*)*s=tgskntj$290uS9tE.s,_Dsst`(%tos70w1^.u]vxt~{w^tp^xo:#u#u$CsO#$%$(.@sq)s3*)*s=tgskntj$29#")
