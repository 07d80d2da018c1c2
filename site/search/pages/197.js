gongbaoSearch("p",6,"藏书量","data/indicators.html#volumes","","","tOz:u8?uYt9xH.:#")
