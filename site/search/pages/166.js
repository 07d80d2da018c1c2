gongbaoSearch("p",6,"投入金额","data/indicators.html#facility-funding","2025-06-20","","uf.trsOw0xkyy;uSwG0s@xkyy.@S:#Dv9wa9T*tAs+xLtTsx:#")
