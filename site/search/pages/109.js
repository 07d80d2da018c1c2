gongbaoSearch("p",4,"换届拖延，组织松散","problems.html#p2023-3","2024-01-23","P2023-3","vVscv@t's~;*)t,0`;sC{=y&s0ztY0Y*Cy9uay<x`vRNsr-*)tF.sK`s>v>sFr:#")
