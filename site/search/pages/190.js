gongbaoSearch("p",6,"参训人数","data/indicators.html#trained-people","2025-06-20","","m!s<n;9-tws*=t~^9s<nu9w6t|sU^90s<nu9!sUu99:#sd9OsGv%ubx%y!0DsAs[n:#")
