gongbaoSearch("p",4,"满足现状","problems.html#p2022-3","2023-03-09","P2022-3","<sC^XB7zRtPs0t8tj|D0tpg.ycssv/sUNu6`lPywtjs+k{|zwuFDy2y$w1tXO:#")
