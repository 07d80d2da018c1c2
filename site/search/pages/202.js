gongbaoSearch("p",6,"获奖人数","data/indicators.html#winners","2025-06-20","","s<s99-t:v1v-;:#")
