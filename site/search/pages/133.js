gongbaoSearch("p",5,"建好社会化队伍","recommendations.html#r2023-3","2024-01-23","R2023-3","$%$(.@sp)s3*)*s<tgskntj$290uR9tE.s,_Dsrt_(%tos70w1^.u!vxt}{w^tp^xo:#t~u#CsO#$%$(.@sp)s3*)*s<tgskntj$29#")
