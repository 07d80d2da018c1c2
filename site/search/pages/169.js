gongbaoSearch("p",6,"女会员人数","data/indicators.html#female-members","2025-06-20","",")T9-t>;sq)T:#sduht<*)T`wBz%0DsCs]n:#")
