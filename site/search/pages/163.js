gongbaoSearch("p",6,"已建立单位数","data/indicators.html#established-units","2025-06-20","","tJCsiHGt>.vvs0t8Csiu{smsY@;:#msmsY@EsCSsU0msms[nDsGHG;<-:#")
