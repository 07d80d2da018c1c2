gongbaoSearch("p",5,"争取重视，选好配强","recommendations.html#r2023-4","2024-01-23","R2023-4","tFwEw`*)lP|3pyAuolPv,v^s+s,_Stt0w`xBvPKsZuaKz+uozt;9uYtj*)ulGVg:#yAuox&tq#")
