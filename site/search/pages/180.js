gongbaoSearch("p",6,"基层工会组织数","data/indicators.html#organisations","2025-06-20","","uPt+s7>y1tCDsi;cs.*)hs'<-:#s?Rcs.*)s@^<hs'S0tgtA;HGwySptgtAHG-:#")
