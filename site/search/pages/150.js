gongbaoSearch("p",6,"考核得分","data/indicators.html#assessment-points","2025-06-20","","uf.sasVmsmtdtPEtws*:#wjwfuS.wHx~0Dt~.@;tPEDsAFtHNu9<B7;tPEs[nsK`wCs&0IsasVtPEe:#")
