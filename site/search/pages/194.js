gongbaoSearch("p",6,"组建率","data/indicators.html#unionisation-rate","2025-06-20","","hCe'xH'tft@HG-'L'tJC)HG-'xN'&%%5#Eu?sGtJC)HG0DsGtEPHGvLuMkxzu!-:#")
