gongbaoSearch("p",6,"女性干部占比","data/indicators.html#female-cadre-share","2025-06-20","","sqsQlPsRF'xG'sqsQlP9-'L'lP9-'xN'&%%5#sqsQlPsGlP;^PE:#")
