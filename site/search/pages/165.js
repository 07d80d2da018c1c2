gongbaoSearch("p",6,"女性干部人数","data/indicators.html#female-cadres","","","rO9.t:?s|sY:#")
