gongbaoSearch("p",6,"考核得分率","data/indicators.html#assessment-rate","2025-06-20","","sasVtPEe'xG'sasVtPE'L'sasVv+E'xN'&%%5#v+E'&%%'Es70u8<B7;tPEeuFsGsLw-ENDt}.@DsCFtN:#")
