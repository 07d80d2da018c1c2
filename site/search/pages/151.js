gongbaoSearch("p",6,"考核得分率","data/indicators.html#assessment-rate","2025-06-20","","sasUtQEe'xH'sasUtQE'L'sasUv+E'xO'&%%5#v+E'&%%'Es70u9<B7;tQEeuHsHsMw.ENCu#.@CsBFtM:#")
