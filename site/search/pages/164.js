gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","2025-06-20","","CsYe'xH's0CsiHG-'L'tJCsiHG-'xN'&%%5#v5v4Csiw(sY@0Dv5v4w#sXtPwgDwgNDt~sY@;CsYeEsCI:#")
