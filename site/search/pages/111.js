gongbaoSearch("p",4,"B类乡镇人手少","problems.html#p2022-1","2023-03-09","P2022-1","6<tmXB7;*)wUCtk8%<0Et@z$zH0^ivGYkPtWz3|@tFB:#")
