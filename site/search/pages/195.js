gongbaoSearch("p",6,"其中已建会单位数","data/indicators.html#unionised-units-in-condition","2025-06-20","","`u{ubt6sI;s*lt:s0t8Dsi*)vLyds?R*)tgtA;:#mubt6sICsBs!n:#")
