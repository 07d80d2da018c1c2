gongbaoSearch("p",6,"指导员人数","data/indicators.html#instructors","2025-06-20","","/vfsjuT?*Bsat;P9.:_sI*)tOsLxZPw_xxs.sat;X*bB*)5tvvjEDs.=9gtAzVzC+xM*)t0xNv}xAtLvD,:#")
