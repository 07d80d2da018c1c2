gongbaoSearch("p",6,"考核满分","data/indicators.html#assessment-maximum","2025-06-20","","uf.wkwgt-s=nsasV;msntdv+Etvs+:#wkwguR.wHy#0Dt}.@;v+EDsCFtN:#")
