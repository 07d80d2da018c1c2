gongbaoSearch("p",6,"考核得分率","data/indicators.html#assessment-rate","2025-06-20","","sWsPtAHp'x>'sWsPtAH'I'sWsPuxH'xF'&%%4#uxH'&%%'Hs=5u+=C8?tAHpxSsVsEvyHYgu5/>gsCawd:#")
