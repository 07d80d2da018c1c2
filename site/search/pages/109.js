gongbaoSearch("p",4,"纸面健全，运转不足","problems.html#p2022-2","2023-03-09","P2022-2","m?C8sR>_{3LzGy!z5t_5y{t_/v)s6w6iKx]P)Ym?s*e*)s6vpXtM)5z#v'gx}zPv<w6u]uW:#")
