gongbaoSearch("p",6,"指导员人数","data/indicators.html#instructors","2025-06-20","",".vvs^ul;*CshtMT9-:VsI*)tQs;xaTwny$s+shtMY*hC*)0u&vzHGs+<9DtPzYzF+xV*)tCxWw1xKtXvV,:#")
