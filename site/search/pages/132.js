gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","2024-01-23","R2023-2","u&scs~v+tbup<Uu!B7*)vTtFySH0s~v+vdv!<UxIv@t's~;0u!?W*)xa9shtM:#t~u#CsO#$%$(.@s@sct's~euQtj4%5s;V#")
