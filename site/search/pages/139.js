gongbaoSearch("p",5,"错时开放，公开时间","recommendations.html#r2021-1","2022-04-12","R2021-1","s@uXY*v%utxus>vouY;s$wgvryDs>tVs7t?0s_vvt+srs>tVz@w60vhs^u`vHw9[sAt@s7t?KtUu3s+sHzAx(sx:#t*s#sFr#muIs%t#s1HG#")
