gongbaoSearch("p",6,"基层工会组织数","data/indicators.html#organisations","2025-06-20","","uBsws=;y*t0Bsb?s&s)*)bs$=.:#s:Ns&s)*)s;i=bs$M5t!t,?EDx,Ms,t!t,ED.:#")
