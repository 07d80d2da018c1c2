gongbaoSearch("p",6,"走访指导次数","data/indicators.html#guidance-visits","2025-06-20","","uf.tsDsis+xgu:u{smsZ@uFv&HG;O-:#")
