gongbaoSearch("p",6,"应建立单位数","data/indicators.html#required-units","","","/vft7uRBsbulsdsR>?ED=.RY*uAsS*s8uSskmt7B?sqk5s;Mtk.M:#fsdsR>HsBMu,5i=EDtOsLMs,u+sd5fsdtEjgsVED?=.:#")
