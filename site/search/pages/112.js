gongbaoSearch("p",4,"纸面健全，运转不足","problems.html#p2022-2","2023-03-09","P2022-2","`;B7sZ@V{6KzKy]z8tF0y|tF.txs>wF^OxdU)N`;s*l*)s>w*YtZ)0z$v5Cy)zTvQwFumug:#")
