gongbaoSearch("p",6,"学时","data/indicators.html#training-hours","2025-06-20","","m!;Wtps7tws+:#")
