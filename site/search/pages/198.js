gongbaoSearch("p",6,"主动要求建会单位数","data/indicators.html#volunteering-units","2025-06-20","","uR/v.yjt+QtHt8Bsb*)?ED=.5s;vT`vRs<?bs$sGs_H:#")
