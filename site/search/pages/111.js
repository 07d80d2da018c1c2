gongbaoSearch("p",4,"B类乡镇人手少","problems.html#p2022-1","2023-03-09","P2022-1","6<tlXB7;*)wJDtj8%<0Eu.z#zG0^ivGYlPtVz1|@tEB:#")
