gongbaoSearch("p",6,"座位数","data/indicators.html#seats","2025-06-20","","uG|;v(G:#")
