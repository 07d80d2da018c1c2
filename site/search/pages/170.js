gongbaoSearch("p",6,"女会员占比","data/indicators.html#female-share","2025-06-20","","sq)TsRF'xG'sq)T9-'L')T9-'xN'&%%5#sq)TsG)T;^PE:#")
