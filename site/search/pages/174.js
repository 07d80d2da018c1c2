gongbaoSearch("p",6,"入会率","data/indicators.html#membership-rate","2025-06-20","","s,)p'x>')P9.'I'X*9.'xF'&%%4#HwYsVs/B)ED?X*5gsVuRqt_Ov3e9P:#")
