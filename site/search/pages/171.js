gongbaoSearch("p",6,"建筑面积","data/indicators.html#floor-area","2025-06-20","","sOw0;Cwbt_wK:#sOs^w{^[sOw0t-;0t_wKs0v#s^vT[sOw0wP0sK`w{S:#")
