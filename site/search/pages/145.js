gongbaoSearch("p",6,"活动参加人次","data/indicators.html#activity-attendances","","","s5jsyosAl?K.@u5i9s5ju+Ku,u+K:#9KgsV9.:#")
