gongbaoSearch("p",4,"个体工商户和社会组织组建率低","problems.html#p2024-1","2025-03-18","P2024-1","<s#*szu6hDe341%5Ksp)hs'8(1%50wUu&t`tF?;6$1$5Nt)t(BtFBhDetx`(3145:#")
