gongbaoSearch("p",6,"新入会人数","data/indicators.html#new-members","2025-06-20","","uf.s[np*);9-:uBrtg`y2tCs=ns+hs'*);wUz<+xV*)tCxWw1v!vV,:#sK`zEy>uf.x*Qs+y=);:#")
