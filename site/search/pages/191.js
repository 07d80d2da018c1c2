gongbaoSearch("p",6,"参训人次","data/indicators.html#training-attendances","2025-06-20","","s=n;O->t}^9s=nu8OsUu8O:#sd9-sGuyubwXxu0DsCs]n:#")
