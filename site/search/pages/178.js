gongbaoSearch("p",6,"农民工会员人数","data/indicators.html#migrant-members","2025-06-20","",")U9-t:;uht=*)U:#sdsq)U`wBz'0CsBs!n:#")
