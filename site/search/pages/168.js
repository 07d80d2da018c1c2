gongbaoSearch("p",6,"建筑面积","data/indicators.html#floor-area","2025-06-20","","sKv|?BwTtTw<:#sKsjx,iVsKv|s{?5tTw<s/uwsj{ZVsKv|w@5skmx,M:#")
