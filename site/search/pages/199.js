gongbaoSearch("p",6,"获奖人数","data/indicators.html#winners","","","s5s39.t:u|uz?:#")
