gongbaoSearch("p",5,"用活动留住人","recommendations.html#r2020-4","2021-05-20","R2020-4","sNwhslsBFs9s+t*s#sFr0yus[)Up)v!v]<TwOt+srs<n^OsFr:#t*s#sFr#")
