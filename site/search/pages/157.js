gongbaoSearch("p",6,"职工人数","data/indicators.html#employees","","","s/Bsb*(?EDt:?Y*9.:#gsVuRqt_Ov3e9P:#")
