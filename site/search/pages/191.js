gongbaoSearch("p",6,"组建率","data/indicators.html#unionisation-rate","2025-06-20","","bBp'x>'t!t,ED.'I't7B)ED.'xF'&%%4#HwYsVt7B)ED5gsVt_OEDvGu?exsu_.:#")
