gongbaoSearch("p",6,"群体会员人数","data/indicators.html#group-members","2025-06-20","","/vfft*o?)P9.:#s/t)Ms,)P9.5gsCy:sz)P9.tEj:#")
