gongbaoSearch("p",0,"柳蒿甸镇","regions/liu-hao-dian-zhen.html","","","&#uFtcsYt)u?#&7#3#is*tJu_#-#s2#uZu3gsMuM#$#s2#;.]F`d5;ncFks#:#sM@ft#sGHsBMu,5gsCtEj5u<sLskmNM:#.!QW@s*et%sN+AG<S*(B(u7uo^s'+J[,,#")
