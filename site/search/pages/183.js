gongbaoSearch("p",6,"办结件数","data/indicators.html#requests-settled","2025-06-20","","ufsct}s1;u2tKt:s0t8sNtD;sE-:#s@t}s1;TwwS0Cs@sNtD;TwwS:#")
