gongbaoSearch("p",6,"办结率","data/indicators.html#settlement-rate","2025-06-20","","sNtDe'xH'sNtDsE-'L't}s1sE-'xO'&%%5#.vvt}s1;0tRsBtkv%^.{zsNtD:#")
