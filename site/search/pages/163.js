gongbaoSearch("p",6,"已建立单位数","data/indicators.html#established-units","2025-06-20","","tIDsiHGt:.vvs0t8Dsiu{smsZ@;:#msmsZ@EsDSsV0msms!nCsHHG;<-:#")
