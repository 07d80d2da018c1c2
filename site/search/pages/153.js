gongbaoSearch("p",6,"干部人数","data/indicators.html#cadres","2025-06-20","",".vvs^ul;vWYKvGY*)kPs+sp)s3*)*s;th9-:#vGY;s@9S0Cs@w:p;s7t?xjsV:#")
