gongbaoSearch("c","#%tk'#*u5i9s5ju+K#$|Z#$t7#%tIs]#$zk")
