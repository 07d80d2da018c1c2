gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","2024-01-23","P2023-3","vXscvAt's~;*)t-0`;sB{<y&s0zsZ0Z*Dy8uay;x`vSNss-*)tE.sK`s>v?sEr:#")
