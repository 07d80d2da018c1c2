gongbaoSearch("p",6,"指导员人数","data/indicators.html#instructors","2025-06-20","",".vvs^ul;*CshtNU9-:VsI*)tQs;xaUwny#s*shtNZ*hC*)0u'vzHGs*<9DtPzYzF+xV*)tCxWw1xKtXvW,:#")
