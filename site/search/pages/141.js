gongbaoSearch("p",5,"维护费列入预算","recommendations.html#r2021-3","2022-04-12","R2021-3","Dv*s[Dsmtes^sisms7u#s7v8v0uR.vDu?sxs+{@yqHG:#yAuox'tr#")
