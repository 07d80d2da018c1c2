gongbaoSearch("p",5,"错时开放，公开时间","recommendations.html#r2021-1","2022-04-12","R2021-1","s@uWY*v%utxvs>vouX;s$wgvryDs>tUs7t?0s_vvt+srs>tUz>w60vhs^u`vHw9[sZu.s7t?KtTu3s+sGz?x'sx:#t*s#sEr#muJs%t#s1HG#")
