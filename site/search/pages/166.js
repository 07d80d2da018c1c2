gongbaoSearch("p",6,"女会员人数","data/indicators.html#female-members","","","(P9.t:?s|(P:#szuvt@*(Pmw0z&5gsCtEj:#")
