gongbaoSearch("p",5,"让技能供需对上号","recommendations.html#r2024-7","2025-06-10","R2024-7","znduXtEsluYgsEv|was:s2s,_s+slsBFs90xPtks@w5s>x5NuRz@.sAt@^OuXtEsluYtct|sm:#slsBFs9#")
