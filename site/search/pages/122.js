gongbaoSearch("p",5,"线上线下一起办","recommendations.html#r2024-5","2025-06-10","R2024-5","uR<Y*twtXsO^itZsNU0wny#C)s8x4u;;Y*tJv,NxDw4&$/3&sdsMfw]s8^tT*H:#u-u+s:s2#?W*)KmB7*)#")
