gongbaoSearch("p",5,"为“车轮上的职工”建驿站","recommendations.html#r2021-4","2022-04-12","R2021-4","s^sus57vHt^v)CsOxoxCxLKucu>s*uHtiz>sA;Z*twtW0v!y~uvtyv[u;Nt9s5BKt)t(BopvVy,Stt:#t*s#sEr#")
