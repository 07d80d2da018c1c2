gongbaoSearch("p",4,"B类乡镇人手少","problems.html#p2022-1","2023-03-09","P2022-1","6=taTC8?*)w[gt^7%=5Huqz#zD5icvdXrOtHz2|@t_C:#")
