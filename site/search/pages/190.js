gongbaoSearch("p",6,"参训人数","data/indicators.html#trained-people","2025-06-20","","m!s=n;9-tvs+>t}^9s=nu8w6txsU^90s=nu8!sUu89:#sd9OsGuyubwXxu0DsCs]n:#")
