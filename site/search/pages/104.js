gongbaoSearch("p",4,"个体工商户和社会组织组建率低","problems.html#p2024-1","2025-03-18","P2024-1","<s#*s{u7hCe341%5Ksq)hs'8(1%50wku&t`tE?;6$1$5Nt)t(BtEBhCet|`(3145:#")
