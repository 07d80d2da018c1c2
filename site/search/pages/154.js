gongbaoSearch("p",6,"涵盖单位数","data/indicators.html#covered-units","","","s/Bsb*(vGs/yas:N*(t!t,?t09ED=.:#gu/tRs&s)*(bs$.Ru?exsu_.guftRED.:#")
