gongbaoSearch("p",5,"用活动留住人","recommendations.html#r2020-4","2021-05-20","R2020-4","sMwhsmsCFs9s+t*s#sEr0yss[)Tp)vdv!<UwQt+srs=n^OsEr:#t*s#sEr#")
