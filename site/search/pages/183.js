gongbaoSearch("p",6,"办结件数","data/indicators.html#requests-settled","2025-06-20","","ufsct|s1;u2tJt>s0t8sMtD;sD-:#s@t|s1;Ux+S0Ds@sMtD;Ux+S:#")
