gongbaoSearch("p",6,"女性干部占比","data/indicators.html#female-cadre-share","2025-06-20","","s|sYrOsFa'x>'s|sYrO9.'I'rO9.'xF'&%%4#s|sYrOsVrO?iOH:#")
