gongbaoSearch("p",4,"兼职干部挤不出时间","problems.html#p2023-1","2024-01-23","P2023-1","v]w6;s,_ut0vGYkPzEzEtxsBgu~w6=u~scs1vQs,_utxyvMtFUtFyas<ntI`/&39O0u:{%$6/9O:#")
