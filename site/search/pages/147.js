gongbaoSearch("p",6,"考核得分","data/indicators.html#assessment-points","2025-06-20","","uR/sWsPfsdtXtAHtls.:#wZwWuH/w8xw5gu5/>?tAHgsCawdYu+=C8?tAHtEjskmw1s#5FsWsPtAHp:#")
