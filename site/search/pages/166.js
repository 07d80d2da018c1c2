gongbaoSearch("p",6,"女会员人数","data/indicators.html#female-members","2025-06-20","",")P9.t:?s|)P:#szuvt@*)Pmw0z&5gsCtEj:#")
