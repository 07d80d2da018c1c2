gongbaoSearch("p",6,"考核得分","data/indicators.html#assessment-points","2025-06-20","","uf.sasVmsntdtPEtvs+:#wkwguR.wHy#0Dt}.@;tPEDsCFtNNu8<B7;tPEs]nsK`wCs&0IsasVtPEe:#")
