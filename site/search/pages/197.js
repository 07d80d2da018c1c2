gongbaoSearch("p",6,"换届工会数","data/indicators.html#unions-with-terms","2025-06-20","","uqu=w*VOt's~Zscs+u'sc;*)<-:#")
