gongbaoSearch("p",6,"其中已建会单位数","data/indicators.html#unionised-units-in-condition","","","muluPt#sG?s*et:s/t)Bsb*(vGyas:N*(t!t,?:#fuPt#sGgsCtEj:#")
