gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","2024-01-23","P2023-3","vWscvAt's~;*)t-0`;sA{<y's0zsZ0Z*Dy9uay<x`vSNsr-*)tF.sK`s>v?sEr:#")
