gongbaoSearch("p",6,"指导员人数","data/indicators.html#instructors","2025-06-20","",".vvs^ul;*DshtOU9-:VsJ*)tRs=xaUwny#s+shtOY*hD*)0u'vzHGs+<9CtQzZzG+xV*)tCxWw2xLtYvU,:#")
