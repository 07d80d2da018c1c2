gongbaoSearch("p",5,"会员关系随人走","recommendations.html#r2024-4","2025-03-18","R2024-4","uUtn*t'w*HG0)UvquKstVx+u40Cz+wBs[p):#hDe#?W*)#")
