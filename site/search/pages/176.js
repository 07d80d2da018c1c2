gongbaoSearch("p",6,"会员人数","data/indicators.html#members","2025-06-20","","uPt+s7>tr`)zv;*))U9-:#")
