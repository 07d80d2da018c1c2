gongbaoSearch("p",5,"数量和质量一起抓","recommendations.html#r2024-2","2025-03-18","R2024-2","s?R)tV`yWq;s?uK9s*uS.t+ssv%OsEr:#s?R)y'sf#mcs.*)#")
