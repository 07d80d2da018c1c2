gongbaoSearch("p",6,"新入会人数","data/indicators.html#new-members","2025-06-20","","uf.s!np*);9-:uBrtg`y1tCs<ns*hs'*);wTz=+xV*)tCxWw1v]vW,:#sK`zEy=uf.x+Qs*y<);:#")
