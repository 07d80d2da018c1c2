gongbaoSearch("p",6,"应建会单位数","data/indicators.html#eligible-units","","","s;sqkt7uRBsb*(?t09ED=.5sVbBp?HwY:#")
