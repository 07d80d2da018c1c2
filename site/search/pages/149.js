gongbaoSearch("p",6,"联系单位数","data/indicators.html#assigned-units","2025-06-20","","/vfvN*Bsat;Ps:u>?ED=.:#s:u>guftRs/B):#")
