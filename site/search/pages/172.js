gongbaoSearch("p",6,"群体会员人数","data/indicators.html#group-members","2025-06-20","",".vvmt=s#;)T9-:#s0t8Sp)T9-0DsCy3sd)T9-s]n:#")
