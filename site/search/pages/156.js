gongbaoSearch("p",6,"参赛人数","data/indicators.html#competitors","2025-06-20","","m!sws9;s<s99-tws+:#u#^9s<nu9!sVu99:#")
