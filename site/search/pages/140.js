gongbaoSearch("p",5,"书屋联网，图书轮换","recommendations.html#r2021-2","2022-04-12","R2021-2","s;?Z*tKuEtrt>vQ|G0uSuV@y4B7tKuEy/t'uktK0y;{gtTw[uHti:#t*s#sEr#?W*)#")
