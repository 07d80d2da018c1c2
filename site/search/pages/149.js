gongbaoSearch("p",6,"考核满分","data/indicators.html#assessment-maximum","2025-06-20","","uf.wjwft-s<nsasV;msmtdv+Etws*:#wjwfuS.wHx~0Dt~.@;v+EDsAFtH:#")
