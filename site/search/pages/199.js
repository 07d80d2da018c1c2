gongbaoSearch("p",6,"获奖人数","data/indicators.html#winners","2025-06-20","","s5s39.t:u|uz?:#")
