gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","2025-06-20","","CsZe'xH's0CsiHG-'L'tICsiHG-'xN'&%%5#v5v4Csiw(sZ@0Dv5v4w#sYtPwhDwhNDt~sZ@;CsZeEsBI:#")
