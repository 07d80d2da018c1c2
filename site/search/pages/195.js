gongbaoSearch("p",6,"其中已建会单位数","data/indicators.html#unionised-units-in-condition","2025-06-20","","`u|ubt6sH;s*kt>s0t8Csi*)vLyds?R*)tft@;:#mubt6sHDsCs]n:#")
