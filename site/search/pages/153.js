gongbaoSearch("p",6,"干部人数","data/indicators.html#cadres","2025-06-20","",".vvs^ul;vXYKvGY*)lPs+sp)s3*)*s<tg9-:#vGY;s@9S0Ds@w:p;s7t?xjsU:#")
