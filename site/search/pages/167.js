gongbaoSearch("p",6,"女性干部占比","data/indicators.html#female-cadre-share","2025-06-20","","sqsQkPsSF'xH'sqsQkP9-'L'kP9-'xO'&%%5#sqsQkPsHkP;^PE:#")
