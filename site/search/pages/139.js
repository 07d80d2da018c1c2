gongbaoSearch("p",5,"错时开放，公开时间","recommendations.html#r2021-1","2022-04-12","R2021-1","s@uWZ*v%utxvs>vouX;s$wgvryDs>tUs7t?0s_vvt+srs>tUymw60vhs^u`vHw9[sStus7t?KtTu3s*sGz?x'sx:#t*s#sEr#muJs%t#s1HG#")
