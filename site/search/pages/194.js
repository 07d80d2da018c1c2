gongbaoSearch("p",6,"组建率","data/indicators.html#unionisation-rate","2025-06-20","","hDe'xH'tgtAHG-'L'tID)HG-'xO'&%%5#Eu@sHtID)HG0CsHtFPHGvLuMlxzuZ-:#")
