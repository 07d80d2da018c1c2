gongbaoSearch("p",4,"仍有空白点","problems.html#p2020-3","2021-05-20","P2020-3","t)t(B;<s#*s{u7s*sq)hs'tJC)HGEsCtr32<s*(<0wkv1sK`*)0sGtE?{d`;v%[Xu%vjwq:#")
