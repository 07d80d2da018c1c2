gongbaoSearch("p",6,"计划入会人数","data/indicators.html#enrolment-target","","","uR/MtkvBv/s,(?9.:#")
