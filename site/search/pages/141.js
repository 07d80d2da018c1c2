gongbaoSearch("p",5,"维护费列入预算","recommendations.html#r2021-3","2022-04-12","R2021-3","Cv*s[Csntds^sisns7t}s7v8v4uR.vDu@sxs+{?yoHG:#yAuox&tq#")
