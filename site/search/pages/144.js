gongbaoSearch("p",6,"活动场次","data/indicators.html#activities","2025-06-20","","uR/wUsJ?syosAlU.5iUu+w%v)u,iU:#")
