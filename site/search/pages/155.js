gongbaoSearch("p",6,"示范点数","data/indicators.html#demonstration-sites","","","uR/w*k?Js1;=.Ru+/tEj5sVulu+/s{w*k?S.:#{}uM?Js1;gsjsHs{:#")
