gongbaoSearch("p",6,"女性干部人数","data/indicators.html#female-cadres","2025-06-20","","kP9-t:;sqsQ:#")
