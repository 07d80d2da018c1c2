gongbaoSearch("p",6,"办结件数","data/indicators.html#requests-settled","2025-06-20","","uRs^tos-?u#t8t:s/t)sJtC?s@.:#s;tos-?hx$M5gs;sJtC?hx$M:#")
