gongbaoSearch("p",4,"仍有空白点","problems.html#p2020-3","2021-05-20","P2020-3","t)t(B;<s#*szu6s+sp)hs'tID)HGEsDts32<s+(<0wUv2sK`*)0sHtF?{e`;u~[Xu%vjwq:#")
