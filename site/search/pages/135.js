gongbaoSearch("p",5,"结对帮扶","recommendations.html#r2022-1","2023-03-09","R2022-1","u]u<XB7sdtmXB7tDtq0kPy@xaKu}uxw]s8:#s?R)y'sf#?W*)Kt$t%7*)#$%$/.@wODuVw2^<<s#*szu6s?R*)#")
