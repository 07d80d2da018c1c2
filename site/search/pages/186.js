gongbaoSearch("p",6,"办结率","data/indicators.html#settlement-rate","2025-06-20","","sMtDe'xG'sMtDsD-'L't|s1sD-'xN'&%%5#.vvt|s1;0tQsCtjv%^.{ysMtD:#")
