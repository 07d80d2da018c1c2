gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","2025-06-20","","uqu=;Z*twtWKZ*tLuEs*Z*sErt>vQ0v9w`s}ttKs^Cs*uns8;:#s0s>tU;w{sXt]v4NsOs^w{^[sOw0t-;tLuEHv`S^[:#")
