gongbaoSearch("p",6,"入会率","data/indicators.html#membership-rate","2025-06-20","","p)e'xG')T9-'L'Y*9-'xN'&%%5#Eu?sGs0C)HG;Y*0DsGufs%tEPtRk9T:#")
