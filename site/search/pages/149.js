gongbaoSearch("p",6,"考核满分","data/indicators.html#assessment-maximum","2025-06-20","","uf.wcwgt,s<nsasU;msmtev+Etws+:#wcwguR.wHx~0Cu#.@;v+ECsBFtM:#")
