gongbaoSearch("p",6,"农民工会员人数","data/indicators.html#migrant-members","2025-06-20","",")P9.t:?uvt@*)P:#szs|)Pmw0z&5gsCtEj:#")
