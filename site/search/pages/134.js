gongbaoSearch("p",5,"争取重视，选好配强","recommendations.html#r2023-4","2024-01-23","R2023-4","tGwEw_*)lP|3py@uplPv,v_s*s,_Stt0w_xCvQKsSuaKz,upzt;9uYtj*)ulGVg:#y@upx'tq#")
