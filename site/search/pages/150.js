gongbaoSearch("p",6,"考核得分","data/indicators.html#assessment-points","2025-06-20","","uf.sasUmsmtetQEtws+:#wcwguR.wHx~0Cu#.@;tQECsBFtMNu9<B7;tQEs!nsK`wCs&0IsasUtQEe:#")
