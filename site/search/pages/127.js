gongbaoSearch("p",5,"数量和质量一起抓","recommendations.html#r2024-2","2025-03-18","R2024-2","s?R)tV`yXq;s?uL9s+uR.t+sruyOsEr:#s?R)y(sf#mcs.*)#")
