gongbaoSearch("p",6,"走访指导次数","data/indicators.html#guidance-visits","2025-06-20","","uR/u&Bsbs.x`u'ulsdsR>u7uoED?K.:#")
