gongbaoSearch("p",6,"培训场次","data/indicators.html#training-sessions","2025-06-20","","uf.s>v{;s,_!-0^!u9w6txsV^!:#")
