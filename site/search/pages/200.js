gongbaoSearch("p",6,"藏书量","data/indicators.html#volumes","2025-06-20","","tRz=uG;uitLxQ-:#")
