gongbaoSearch("p",5,"排好夜班，算好时间","recommendations.html#r2024-6","2025-06-10","R2024-6","v3$%$2/v}vJuF>woz1sQyItZy(v^5s;hshuqy`x.s=tZ:#tptqBsK#<R*)#")
