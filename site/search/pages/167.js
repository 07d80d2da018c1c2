gongbaoSearch("p",6,"女会员占比","data/indicators.html#female-share","2025-06-20","","s|)PsFa'x>'s|)P9.'I')P9.'xF'&%%4#s|)PsV)P?iOH:#")
