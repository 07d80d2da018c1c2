gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","2025-06-20","","BsRp'x>'s/BsbED.'I't7BsbED.'xF'&%%4#v'v&BsbvpsR>5gv'v&vlsQtAwXgwXYgu5sR>?BsRpHsBF:#")
