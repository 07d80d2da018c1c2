gongbaoSearch("p",6,"干部人数","data/indicators.html#cadres","","","/vfsjuT?vsYLvdY*(rOs.so(s?*(*s8ti9.:#vdY?s;9M5gs;w's,?s=tZxdu,:#")
