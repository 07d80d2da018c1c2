gongbaoSearch("p",4,"书屋有书少人读","problems.html#p2021-2","2022-04-12","P2021-2","B7tLuEsMw.xmtLCsg0wjs[z,N/[sK`tUwZuGtjsOse:#")
