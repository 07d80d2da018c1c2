gongbaoSearch("p",6,"办结件数","data/indicators.html#requests-settled","2025-06-20","","ufsct}s1;u3tKt>s0t8sMtD;sD-:#s@t}s1;Tw!S0Ds@sMtD;Tw!S:#")
