gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","2024-01-23","R2023-2","u'scs~v+tbuo<Uu]B7*)vUtEySH0s~v+vdv!<Ux@vAt's~;0u]?W*)xa9shtM:#u#u$CsO#$%$(.@s@sct's~euRtj4%5s;V#")
