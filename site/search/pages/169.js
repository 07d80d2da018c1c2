gongbaoSearch("p",6,"群体会员人数","data/indicators.html#group-members","","","/vfft*o?(P9.:#s/t)Ms,(P9.5gsCy:sz(P9.tEj:#")
