gongbaoSearch("p",4,"使用不均衡","problems.html#p2024-5","2025-06-10","P2024-5","sZsQ7s*s`s]s$7;gsDEsCsR(%135s*$(1850zxAt5BKt)t(BtE.t|`&%sDs*3sD0{9]wOtv{uKvxZ*D)s8sGsBtVs$w5:#")
