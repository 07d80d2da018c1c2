gongbaoSearch("p",5,"数量和质量一起抓","recommendations.html#r2024-2","2025-03-18","R2024-2","s?R)tW`yXq;s?uK9s+uR.t+sru~OsFr:#s?R)y'sf#mcs.*)#")
