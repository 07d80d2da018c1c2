gongbaoSearch("p",6,"活动场次","data/indicators.html#activities","","","uR/wUsJ?syosAlV.5iVu+w%v)u,iV:#")
