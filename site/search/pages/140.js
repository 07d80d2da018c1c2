gongbaoSearch("p",5,"书屋联网，图书轮换","recommendations.html#r2021-2","2022-04-12","R2021-2","s;?Y*tKuEtrt>vP|G0uRuU@y4B7tKuEy/t'uktK0y;{gtTw[uHti:#t*s#sEr#?W*)#")
