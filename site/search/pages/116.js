gongbaoSearch("p",4,"底数不清，名实不一","problems.html#p2020-2","2021-05-20","P2020-2","m?t)u?tii9sJu+tDxsu_5m?uZetJ/skmsMuM5m?v)sjvRwwuFs6v!:#")
