gongbaoSearch("p",6,"座位数","data/indicators.html#seats","","","u8|;urD:#")
