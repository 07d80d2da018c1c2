gongbaoSearch("p",6,"会员人数","data/indicators.html#members","","","uBsws=;t[m(zr?*((P9.:#")
