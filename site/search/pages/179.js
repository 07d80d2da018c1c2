gongbaoSearch("p",6,"新入会人数","data/indicators.html#new-members","2025-06-20","","uf.s[np*);9-:uBrth`y1tCs<ns+hs'*);wTz>+xV*)tCxWw2v]vU,:#sK`zFy>uf.x+Qs+y=);:#")
