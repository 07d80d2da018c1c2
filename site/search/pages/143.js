gongbaoSearch("p",5,"用活动留住人","recommendations.html#r2020-4","2021-05-20","R2020-4","sJwXscsCas3s.syosAl5yssS)Ps,)vTvJ=hw@swtNs5jiKsAl:#syosAl#")
