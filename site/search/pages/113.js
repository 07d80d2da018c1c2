gongbaoSearch("p",4,"满足现状","problems.html#p2022-3","2023-03-09","P2022-3","<sB^XB7zRtPs0t8tj|D0tpg.ycsrv/sUNu<`lPyvtjs*k{|zwuFDy3y%w1tXO:#")
