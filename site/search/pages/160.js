gongbaoSearch("p",6,"职工人数","data/indicators.html#employees","2025-06-20","","s0Dsi*);HGt:;Y*9-:#CsHufs%tFPtSl9U:#")
