gongbaoSearch("p",6,"建筑面积","data/indicators.html#floor-area","2025-06-20","","sOw0;Cwct^wL:#sOs^wx^[sOw0t-;0t^wLs0v$s^vS[sOw0wQ0sK`wxS:#")
