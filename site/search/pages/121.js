gongbaoSearch("p",5,"让技能供需对上号","recommendations.html#r2024-7","2025-06-10","R2024-7","zk!uIt/scuJ`s@vkwSs4s0s(Zs.scsCas35xGt^s;w$s6x'YuHyi/shuqiKuIt/scuJutuCsd:#scsCas3#")
