gongbaoSearch("p",6,"建筑面积","data/indicators.html#floor-area","2025-06-20","","sOw1;Dwbt_wJ:#sOs^wy^[sOw1t,;0t_wJs0v$s^vS[sOw1wO0sK`wyS:#")
