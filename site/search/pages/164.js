gongbaoSearch("p",6,"女性干部占比","data/indicators.html#female-cadre-share","","","s|sYrOsFa)x>)s|sYrO9.)I)rO9.)xF)&%%4#s|sYrOsVrO?iOH:#")
