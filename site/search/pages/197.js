gongbaoSearch("p",6,"藏书量","data/indicators.html#volumes","2025-06-20","","tOz:u8?uYt9xH.:#")
