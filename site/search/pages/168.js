gongbaoSearch("p",6,"建筑面积","data/indicators.html#floor-area","","","sKv|?BwTtTw<:#sKsjx,iWsKv|s{?5tTw<s/uwsj{ZWsKv|w@5skmx,M:#")
