gongbaoSearch("p",4,"书屋有书少人读","problems.html#p2021-2","2022-04-12","P2021-2","C8t9u6sEvyxat9gtJ5wasSz+Y-VskmtGw:u8t]sKs`:#")
