gongbaoSearch("p",6,"示范点数","data/indicators.html#demonstration-sites","2025-06-20","","uR/w*k?Js1;=.Yu+/tEj5sVulu+/s{w*k?R.:#{}uM?Js1;gsjsHs{:#")
