gongbaoSearch("p",5,"考核少看材料，多问职工","recommendations.html#r2022-2","2023-03-09","R2022-2","s^$%$/.@wcwgt:tJs{Y*vExAuJsSEvk0u*!yJu;y-tEY*uX*)z].xPwFumuguY:#t~u$DsO#?W*)#")
