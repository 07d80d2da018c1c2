gongbaoSearch("p",5,"书屋联网，图书轮换","recommendations.html#r2021-2","2022-04-12","R2021-2","s;?Z*tLuEtrt>vQ|G0uSuV@y3B7tLuEy.t'uktL0y:{gtTwYuHti:#t*s#sEr#?W*)#")
