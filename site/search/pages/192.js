gongbaoSearch("p",6,"其中已建会单位数","data/indicators.html#unionised-units-in-condition","2025-06-20","","muluPt#sG?s*et:s/t)Bsb*)vGyas:N*)t!t,?:#fuPt#sGgsCtEj:#")
