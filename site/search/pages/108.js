gongbaoSearch("p",4,"满足现状","problems.html#p2022-3","","P2022-3","=sBiUC8zOtAs/t)t^|D5tb`/yrtNu}u,RwGmrOyut^s*e{{ztxSgy:y+v}tLK:#")
