gongbaoSearch("p",0,"霁川镇","regions/ji-chuan-zhen.html","","",".!QW@s*et%sN+AG<S*(B(u7uo^s'+J[,,#")
