gongbaoSearch("p",6,"办结率","data/indicators.html#settlement-rate","2025-06-20","","sJtCp'x>'sJtCs@.'I'tos-s@.'xF'&%%4#/vftos-?5tOsCt^uki/{xsJtC:#")
