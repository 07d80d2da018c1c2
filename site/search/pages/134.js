gongbaoSearch("p",5,"争取重视，选好配强","recommendations.html#r2023-4","2024-01-23","R2023-4","tEwEw`*)lP|3pyAuplPv,v^s*s,_Stt0w`xCvQKsSuaKz,upzt;9uYtj*)ulGVg:#yAupx&tq#")
