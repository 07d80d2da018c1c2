gongbaoSearch("p",4,"满足现状","problems.html#p2022-3","2023-03-09","P2022-3","=sBiTC8zOtAs/t)t^|D5tb`/yrtNu}u,YwGmrOyut^s*e{{ztxSgy:y+v}tLK:#")
