gongbaoSearch("p",4,"部分经营者和干部认识不到位","problems.html#p2024-3","2025-03-18","P2024-3","`;t8uMthxJyqvPD)sknzVyqN`;B7tq*)9Kx<KyRx'trCyCN`;*)uX`vJwZKsKsFruY:#")
