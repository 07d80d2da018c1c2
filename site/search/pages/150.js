gongbaoSearch("p",6,"干部人数","data/indicators.html#cadres","2025-06-20","","/vfsjuT?vsXLvdX*)rOs.so)s?*)*s8ti9.:#vdX?s;9M5gs;w's,?s=tZxdu,:#")
