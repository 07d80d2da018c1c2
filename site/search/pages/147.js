gongbaoSearch("p",6,"活动场次","data/indicators.html#activities","2025-06-20","","uf.wesN;t*s#sFr!-0^!u9w6txsV^!:#")
