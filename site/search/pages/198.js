gongbaoSearch("p",6,"各形式涵盖单位数","data/indicators.html#units-covered-by-form","2025-06-20","",".vvs@hs'sIsfE0*)uJtgtA;HG<-:#s<ns?R);*)u8mvAtgtAHG0msIsfs!ntRsBwBx:NCwBx:;-w&tgtAHG-:#")
