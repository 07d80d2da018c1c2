gongbaoSearch("p",5,"用活动留住人","recommendations.html#r2020-4","2021-05-20","R2020-4","sMwgslsAFs9s*t*s#sEr0yus!)Up)vVv]<TwPt+sss<n^OsEr:#t*s#sEr#")
