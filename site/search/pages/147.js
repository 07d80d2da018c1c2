gongbaoSearch("p",6,"考核得分","data/indicators.html#assessment-points","","","uR/sWsPfsdtXtAHtls.:#wZwWuH/w8xw5gu5/>?tAHgsCawdRu+=C8?tAHtEjskmw1s#5FsWsPtAHp:#")
