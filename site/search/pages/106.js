gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","2024-01-23","P2023-3","vEs^v1svsr?*)s{5m?s>{:xzs/zpX5X*gy1uOy3xYvAYtN.*)t_/skms6v/sAl:#")
