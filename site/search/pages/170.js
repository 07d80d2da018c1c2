gongbaoSearch("p",6,"女会员占比","data/indicators.html#female-share","2025-06-20","","sr)UsRF'xH'sr)U9-'L')U9-'xN'&%%5#sr)UsG)U;^PE:#")
