gongbaoSearch("p",6,"乡镇数","data/indicators.html#classified-townships","","","uR/s5jHU?C8=.5tOs;UsBs.wjuAw>ufKH:#UsBs.ufKsVvXvDw#5gsCy7tEawd:#")
