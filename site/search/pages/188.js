gongbaoSearch("p",6,"参训人次","data/indicators.html#training-attendances","2025-06-20","","s5j?K.@u5i9s5ju+Ku,u+K:#sz9.sVvXuPwty[5gsCtEj:#")
