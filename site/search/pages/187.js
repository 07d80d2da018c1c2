gongbaoSearch("p",6,"规范化项目数","data/indicators.html#standardisation-items","2025-06-20","","mB7*)tWs|se;smte<-tws+:#")
