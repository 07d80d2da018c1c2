gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","2025-06-20","","CsYe'xG's0CsiHG-'L'tICsiHG-'xN'&%%5#v5v4Csiw*sY@0Dv5v4w#sXtPwhDwhNDt}sY@;CsYeEsBI:#")
