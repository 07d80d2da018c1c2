gongbaoSearch("p",6,"规范化项目数","data/indicators.html#standardisation-items","","","fC8*(tHsps`?sdtX=.tls.:#")
