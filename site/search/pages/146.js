gongbaoSearch("p",6,"考核满分","data/indicators.html#assessment-maximum","2025-06-20","","uR/wZwWs{s5jsWsP?fsdtXuxHtls.:#wZwWuH/w8xw5gu5/>?uxHgsCawd:#")
