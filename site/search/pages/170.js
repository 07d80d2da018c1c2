gongbaoSearch("p",6,"走访指导次数","data/indicators.html#guidance-visits","","","uR/u&Bsbs.x`u'ulsdsR>u7uoED?K.:#")
