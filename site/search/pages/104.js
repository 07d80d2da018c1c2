gongbaoSearch("p",4,"个体工商户和社会组织组建率低","problems.html#p2024-1","2025-03-18","P2024-1","<s#*s{u6hCe341%5Ksp)hs'8(1%50wJu%t_tE?;6$1$5Nt)t(BtEBhCetx`(3145:#")
