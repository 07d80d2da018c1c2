gongbaoSearch("p",4,"开放时间与下班时间撞车","problems.html#p2021-1","2022-04-12","P2021-1","`;Y*twtXtxs^*s;Zwqw6s>vo0Y*v%ut0z(u8v%ut:#")
