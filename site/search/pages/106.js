gongbaoSearch("p",4,"B类乡镇人手少","problems.html#p2022-1","","P2022-1","6=taUC8?*(w[gt^7%=5Huqz#zD5icvdYrOtHz2|@t_C:#")
