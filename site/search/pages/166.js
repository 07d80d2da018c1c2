gongbaoSearch("p",6,"投入金额","data/indicators.html#facility-funding","2025-06-20","","uf.tssOw1xky{;uSwG0s@xky{.@S:#Cv9w`9U*tBs+xMtUsx:#")
