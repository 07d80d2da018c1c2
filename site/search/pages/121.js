gongbaoSearch("p",4,"支持不够，干部多为兼职","problems.html#p2020-4","2021-05-20","P2020-4","<sBB7sK`w`*)t8sxop.z^v|wbNtE?sp)s3*)*s<tgtx`&390cs.lPzwsNsg-vnvG-Y:#")
