gongbaoSearch("p",4,"书屋有书少人读","problems.html#p2021-2","","P2021-2","C8t9u6sEvyxat9gtJ5wasSz+R-WskmtGw:u8t]sKs`:#")
