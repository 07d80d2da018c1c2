gongbaoSearch("p",4,"仍有空白点","problems.html#p2020-3","2021-05-20","P2020-3","t)t(B;<s#*s{u6s+sp)hs'tIC)HGEsBtr32<s+(<0wJv1sK`*)0sGtE?{d`;uy[Xu$vjwq:#")
