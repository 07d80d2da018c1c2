gongbaoSearch("p",6,"入会率","data/indicators.html#membership-rate","","","s,(p)x>)(P9.)I)Y*9.)xF)&%%4#HwYsVs/B(ED?Y*5gsVuRqt_Ov3e9P:#")
