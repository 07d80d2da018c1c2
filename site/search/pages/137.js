gongbaoSearch("p",5,"晋升有依据，退步要提醒","recommendations.html#r2022-3","2023-03-09","R2022-3","uXwxuOwMuYuR.x:sU^O:#t~u$DsO#")
