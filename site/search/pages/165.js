gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","2025-06-20","","uqu=;Z*twtWKZ*tKuEs*Z*sErt>vQ0v9was}ttKs^Cs*uns8;:#s0s>tU;w{sYt]v4NsOs^w{^[sOw0t-;tKuEHv_S^[:#")
