gongbaoSearch("p",6,"联系单位数","data/indicators.html#assigned-units","","","/vfvN*Bsat;Ps:u>?ED=.:#s:u>guftRs/B(:#")
