gongbaoSearch("p",5,"把道理讲到车间和店铺","recommendations.html#r2020-1","2021-05-20","R2020-1","s8Y*{jtPz+;u3xhxV*)tCxW0yst8uMtgv4wqC);yaz'Ksxs8s+wh[:#u,u*s:s2#?W*)KmB7*)#")
