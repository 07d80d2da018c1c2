gongbaoSearch("p",6,"已建立单位数","data/indicators.html#established-units","2025-06-20","","t7BsbEDt:/vfs/t)BsbulsdsR>?:#fsdsR>HsBMu,5fsdtEjgsVED?=.:#")
