gongbaoSearch("p",5,"换届提前提醒","recommendations.html#r2023-2","2024-01-23","R2023-2","u'scs~v+tcup<Tu]B7*)vTtJySH0s~v+v!v]<TxJv@t's~;0u]?W*)xa9shtO:#t~u$DsO#$%$(.@s@sct's~euQtk4%5s=V#")
