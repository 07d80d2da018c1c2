gongbaoSearch("p",6,"活动参加人次","data/indicators.html#activity-attendances","2025-06-20","","s5jsyosAl?K.@u5i9s5ju+Ku,u+K:#9KgsV9.:#")
