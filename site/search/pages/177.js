gongbaoSearch("p",6,"入会率","data/indicators.html#membership-rate","2025-06-20","","p)e'xH')T9-'L'Z*9-'xN'&%%5#Eu?sGs0C)HG;Z*0DsGufs%tFPtRk9T:#")
