gongbaoSearch("p",6,"职工人数","data/indicators.html#employees","2025-06-20","","s/Bsb*)?EDt:?X*9.:#gsVuRqt_Ov3e9P:#")
