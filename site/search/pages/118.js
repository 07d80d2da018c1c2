gongbaoSearch("p",4,"支持不够，干部多为兼职","problems.html#p2020-4","2021-05-20","P2020-4","=sBC8skmwQ*)t)snns,/z!vkwSYt_<so)s?*)*s8tiv)m&295s&s)rOztsgtJ.v[vd.X:#")
