gongbaoSearch("p",6,"涵盖单位数","data/indicators.html#covered-units","2025-06-20","","s/Bsb*)vGs/yas:N*)t!t,?t09ED=.:#gu/tRs&s)*)bs$.Yu?exsu_.guftRED.:#")
