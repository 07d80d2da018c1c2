gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","2024-01-23","P2023-3","vWscv@t's~;*)t-0`;sA{<y's0zsY0Y*Dy9uay<x`vRNsr-*)tE.sK`s>v>sEr:#")
