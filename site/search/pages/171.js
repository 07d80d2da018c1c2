gongbaoSearch("p",6,"指导建会单位数","data/indicators.html#guided-units","","","uR/sj*Bsat;Pw_xxukBsb*(?ED=.:#")
