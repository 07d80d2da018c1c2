gongbaoSearch("p",4,"底数不清，名实不一","problems.html#p2020-2","2021-05-20","P2020-2","`;t8uMth^9sNu9tTxzuZ0`;unlsg.sK`s(u[0`;txs^u.x(uUs>vo:#")
