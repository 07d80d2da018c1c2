gongbaoSearch("p",6,"组建率","data/indicators.html#unionisation-rate","2025-06-20","","hCe'xG'tft@HG-'L'tIC)HG-'xN'&%%5#Eu?sGtIC)HG0DsGtEPHGvLuMkx{u[-:#")
