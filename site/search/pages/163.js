gongbaoSearch("p",6,"已建立单位数","data/indicators.html#established-units","2025-06-20","","tICsiHGt>.vvs0t8Csiu|snsY@;:#msnsY@EsBSsU0msns]nDsGHG;<-:#")
