gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","2025-06-20","","/vft7uRBsbulsdsR>?ED=.YX*uAsS*s8uSskmt7B?sqk5s;Mtk.M:#fsdsR>HsBMu,5i=EDtOsLMs,u+sd5fsdtEjgsVED?=.:#")
