gongbaoSearch("p",6,"参训人次","data/indicators.html#training-attendances","2025-06-20","","s<n;O-=u#^9s<nu9OsVu9O:#sd9-sHu~ubwmy40CsBs!n:#")
