gongbaoSearch("p",5,"考核少看材料，多问职工","recommendations.html#r2022-2","","R2022-2","sj$%$-/>wZwWt:t+tUY*v6x6u<sFHv^5tyVyEu(y&t/Y*uI*(zZ/xGw6u]uWuJ:#tptqBsK#<S*(#")
