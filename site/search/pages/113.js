gongbaoSearch("p",4,"满足现状","problems.html#p2022-3","2023-03-09","P2022-3","<sD^XB7zStQs0t8tk|D0tqg.ycsrv/sVNu8`kPyxtks*l{}zxuHCy2y$w2tYO:#")
