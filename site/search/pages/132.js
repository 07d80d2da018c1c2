gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","2024-01-23","R2023-2","u'scs~v+t^uo<Tu]B7*)vUtGyRH0s~v+vVv]<Tx@vAt's~;0u]?W*)xa9shtN:#u#u$CsO#$%$(.@s@sct's~euRtj4%5s;V#")
