gongbaoSearch("p",5,"会员关系随人走","recommendations.html#r2024-4","2025-03-18","R2024-4","uVtm*t'w(HG0)UvquKstVx+u*0Dz*wBs!p):#hCe#?W*)#")
