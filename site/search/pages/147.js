gongbaoSearch("p",6,"活动场次","data/indicators.html#activities","2025-06-20","","uf.wesM;t*s#sEr!-0^!u8w6txsU^!:#")
