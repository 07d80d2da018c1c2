gongbaoSearch("p",6,"农民工会员人数","data/indicators.html#migrant-members","2025-06-20","",")T9-t>;uht<*)T:#sdsq)T`wBz%0DsCs]n:#")
