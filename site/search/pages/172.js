gongbaoSearch("p",6,"指导员人数","data/indicators.html#instructors","","","/vfsjuT?*Bsat;P9.:_sI*(tOsLxZPw_xxs.sat;Y*bB*(5tvvjEDs.=9gtAzVzC+xM*(t0xNv}xAtLvD,:#")
