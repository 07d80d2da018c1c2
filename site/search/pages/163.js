gongbaoSearch("p",6,"投入金额","data/indicators.html#facility-funding","2025-06-20","","uR/u&sKv|xeyz?uEw75s;xeyz/>M:#gv(wR9P*t.s.xBtGsn:#")
