gongbaoSearch("p",0,"杜香岭镇","regions/du-xiang-ling-zhen.html","","",";.]F`d5;ncFks#:#sM@ft#sGHsBMu,5gsCtEj5u<sLskmNM:#.!QW@s*et%sN+AG<S*(B(u7uo^s'+J[,,#")
