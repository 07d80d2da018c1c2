gongbaoSearch("p",5,"会员关系随人走","recommendations.html#r2024-4","2025-03-18","R2024-4","uUtm*t'w*HG0)TvquLstVx*u50Dz)wBs[p):#hCe#?W*)#")
