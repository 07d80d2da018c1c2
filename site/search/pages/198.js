gongbaoSearch("p",6,"各形式涵盖单位数","data/indicators.html#units-covered-by-form","2025-06-20","",".vvs@hs'sHsfE0*)uItft@;HG<-:#s=ns?R);*)u<mvAtft@HG0msHsfs]ntQsCwBx:NDwBx:;-w&tft@HG-:#")
