gongbaoSearch("p",5,"先难后易，逐街销号","recommendations.html#r2024-1","2025-03-18","R2024-1","xixn$%$3.@<s#*szu6hDeuQtk8%5s=V:#s?R)y'sf#mB7*)#$%$3.@<s#*szu6hDeuQtk8%5s=V#")
