gongbaoSearch("p",4,"纸面健全，运转不足","problems.html#p2022-2","2023-03-09","P2022-2","`;B7sY@V{5KzJy]z7tE0y|tE.t|s>wF^OxdU)N`;s+k*)s>w(ZtY)0z$v5Dy)zSvRwFumug:#")
