gongbaoSearch("p",6,"活动参加人次","data/indicators.html#activity-attendances","2025-06-20","","s<nt*s#sFr;O-=u#^9s<nu9OsVu9O:#9OCsH9-:#")
