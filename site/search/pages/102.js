gongbaoSearch("p",4,"开放时间与下班时间撞车","problems.html#p2021-1","","P2021-1","m?Y*tltKv)sj*s8Twcw%s6v!5Y*ukua5yWwGukua:#")
