gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","2025-06-20","","uqu=;Y*twtXKY*tLuEs+Y*sFrt:vP0v9w`s}tuKs^Ds+uns8;:#s0s>tV;wysYt^v0NsOs^wy^[sOw1t,;tLuEHv`S^[:#")
