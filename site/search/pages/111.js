gongbaoSearch("p",4,"B类乡镇人手少","problems.html#p2022-1","2023-03-09","P2022-1","6<tkXB7;*)wJDtj8%<0Etuz$zG0^ivGZlPtVz2|@tFB:#")
