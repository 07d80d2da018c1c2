gongbaoSearch("p",6,"活动参加人次","data/indicators.html#activity-attendances","2025-06-20","","s=nt*s#sEr;O->t}^9s=nu8OsUu8O:#9ODsG9-:#")
