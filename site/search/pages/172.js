gongbaoSearch("p",6,"群体会员人数","data/indicators.html#group-members","2025-06-20","",".vvmt>s#;)U9-:#s0t8Sp)U9-0CsBy2sd)U9-s!n:#")
