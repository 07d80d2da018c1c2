gongbaoSearch("p",6,"已建立单位数","data/indicators.html#established-units","","","t7BsbEDt:/vfs/t)BsbulsdsR>?:#fsdsR>HsBMu,5fsdtEjgsVED?=.:#")
