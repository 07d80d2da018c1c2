gongbaoSearch("p",6,"设施数","data/indicators.html#facilities","2025-06-20","","uqu=;Y*tvtWKY*tKuEs+Y*sErt>vP0v9was}ttKs^Cs+uns8;:#s0s>tU;wxsXt]v4NsOs^wx^[sOw0t-;tKuEHv_S^[:#")
