gongbaoSearch("p",4,"支持不够，干部多为兼职","problems.html#p2020-4","2021-05-20","P2020-4","<sDB7sK`w_*)t8sxop.z_v|waNtF?sp)s3*)*s;thtx`&390cs.kPzxsPsg-vnvG-Y:#")
