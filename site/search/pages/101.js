gongbaoSearch("p",4,"使用不均衡","problems.html#p2024-5","2025-06-10","P2024-5","sXsR7s+s`s]s$7;gsEEsDsS(%135s+$(1850zyAt5BKt)t(BtF.tx`&%sEs+3sE0{:]wNtv{vKvxY*C)s8sHsCtWs$w-:#")
