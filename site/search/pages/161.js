gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","","","BsRp)x>)s/BsbED.)I)t7BsbED.)xF)&%%4#v'v&BsbvpsR>5gv'v&vlsQtAwXgwXRgu5sR>?BsRpHsBF:#")
