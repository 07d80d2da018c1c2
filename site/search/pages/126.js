gongbaoSearch("p",5,"会员关系随人走","recommendations.html#r2024-4","2025-03-18","R2024-4","uFtc*svvpED5)Pv`u>si_wzwl5gz*w0sSs,):#bBp#<R*)#")
