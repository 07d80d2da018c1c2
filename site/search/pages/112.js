gongbaoSearch("p",4,"纸面健全，运转不足","problems.html#p2022-2","2023-03-09","P2022-2","`;B7sZ@V{5KzJy]z7tF0y|tF.t|s>wF^OxdT)N`;s+k*)s>w(ZtY)0z$v5Dy*zSvRwFumug:#")
