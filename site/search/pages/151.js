gongbaoSearch("p",6,"乡镇数","data/indicators.html#classified-townships","2025-06-20","","uR/s5jHT?C8=.5tOs;TsBs.wjuAw>ufKH:#TsBs.ufKsVvXvDw#5gsCy7tEawd:#")
