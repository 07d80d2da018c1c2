gongbaoSearch("p",6,"考核满分","data/indicators.html#assessment-maximum","","","uR/wZwWs{s5jsWsP?fsdtXuxHtls.:#wZwWuH/w8xw5gu5/>?uxHgsCawd:#")
