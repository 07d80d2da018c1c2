gongbaoSearch("p",6,"参训人数","data/indicators.html#trained-people","2025-06-20","","m!s<n;9-tws+=u#^9s<nu9w6txsV^90s<nu9!sVu99:#sd9OsHu~ubwmy40CsBs!n:#")
