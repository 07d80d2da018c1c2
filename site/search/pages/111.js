gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","","P2023-3","vEs^v1svsr?*(s{5m?s>{:xzs/zpY5Y*gy1uOy3xYvARtN.*(t_/skms6v/sAl:#")
