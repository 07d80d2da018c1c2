gongbaoSearch("p",6,"学时","data/indicators.html#training-hours","","","fV?Stgs=tls.:#")
