gongbaoSearch("p",0,"杜香岭镇","regions/du-xiang-ling-zhen.html","2025-06-18","",";.]F`d5;ncFks#:#sM@ft#sGHsBMu,5gsCtEj5u<sLskmNM:#.!QV@s*et%sN+AG<R*)B)u7uo^s'+J[,,#")
