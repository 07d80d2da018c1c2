gongbaoSearch("p",5,"考核少看材料，多问职工","recommendations.html#r2022-2","2023-03-09","R2022-2","sj$%$-/>wZwWt:t+tUX*v6x6u<sFHv^5tyUyEu(y&t/X*uI*)zZ/xGw6u]uWuJ:#tptqBsK#<R*)#")
