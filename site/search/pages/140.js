gongbaoSearch("p",5,"书屋联网，图书轮换","recommendations.html#r2021-2","2022-04-12","R2021-2","s=?Y*tLuEtst:vP|G0uRuU@y3B7tLuEy.t'uitL0y;{htUwZuGtj:#t*s#sFr#?W*)#")
