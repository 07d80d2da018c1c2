gongbaoSearch("p",6,"示范点数","data/indicators.html#demonstration-sites","2025-06-20","","uf.w=q;Ms4><-Nu9.s!n0sHu{u9.t,w=q;W-:#|#u[;Ms4>Cs^sLt,:#")
