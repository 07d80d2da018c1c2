gongbaoSearch("p",4,"纸面健全，运转不足","problems.html#p2022-2","2023-03-09","P2022-2","`;B7sY@V{5KzJy]z6tE0y{tE.txs>wF^OxdT)N`;s*k*)s>w*YtY)0z#v5Dy*zSvQwFumug:#")
