gongbaoSearch("p",6,"入会率","data/indicators.html#membership-rate","2025-06-20","","p)e'xH')U9-'L'Y*9-'xO'&%%5#Eu@sHs0D)HG;Y*0CsHufs%tFPtSl9U:#")
