gongbaoSearch("p",5,"把道理讲到车间和店铺","recommendations.html#r2020-1","2021-05-20","R2020-1","s8Y*{ktQz-;u3xhxV*)tCxW0yut8uMthv0wqD);yaz*Ksxs8s+wh[:#u-u+s:s2#?W*)KmB7*)#")
