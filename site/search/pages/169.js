gongbaoSearch("p",6,"女会员人数","data/indicators.html#female-members","2025-06-20","",")U9-t:;sq)U:#sduht=*)U`wBz'0CsBs!n:#")
