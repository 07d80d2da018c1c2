gongbaoSearch("p",6,"女会员占比","data/indicators.html#female-share","2025-06-20","","sq)UsSF'xH'sq)U9-'L')U9-'xO'&%%5#sq)UsH)U;^PE:#")
