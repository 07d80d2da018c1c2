gongbaoSearch("p",4,"仍有空白点","problems.html#p2020-3","2021-05-20","P2020-3","t't&C?=o*stu2s.so)bs$t7B)EDHsBu&21=s.(=5w[v#skm*)5sVt_<{dm?vXVTtrvVwc:#")
