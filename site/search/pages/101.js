gongbaoSearch("p",4,"使用不均衡","problems.html#p2024-5","2025-06-10","P2024-5","sTsP7s+s`s!s$7;gsDEsBsR(%135s+$(1850zxAt5BKt)t(BtE.tx`&%sDs+3sD0{9]wPtu{uKvxY*D)s8sGsAtVs$w5:#")
