gongbaoSearch("p",5,"为“车轮上的职工”建驿站","recommendations.html#r2021-4","2022-04-12","R2021-4","s^sus57vHtcv)DsOxpxDxMKucu>s+uGtjz?sB;Y*twtX0v[y~uvtyvZu;Nt9s5BKt)t(Bopv!y,Stu:#t*s#sFr#")
