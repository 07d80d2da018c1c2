gongbaoSearch("p",0,"霁川镇","regions/ji-chuan-zhen.html","2025-06-18","",".!QV@s*et%sN+AG<R*)B)u7uo^s'+J[,,#")
