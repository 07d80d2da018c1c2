gongbaoSearch("p",6,"考核得分率","data/indicators.html#assessment-rate","","","sWsPtAHp)x>)sWsPtAH)I)sWsPuxH)xF)&%%4#uxH)&%%)Hs=5u+=C8?tAHpxSsVsEvyHRgu5/>gsCawd:#")
