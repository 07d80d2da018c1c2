gongbaoSearch("p",4,"夜间和节假日响应慢","problems.html#p2024-6","2025-06-10","P2024-6","vJu=`s@sj&1s=sLvTt+uy5v^uaxcu@z#tdt:sjwcw%5yItZsEvyy`x.s=tZsVwcw%?vJ{f:#vJu=`s@sj&1s=sLvTt+uy#")
