gongbaoSearch("p",5,"争取重视，选好配强","recommendations.html#r2023-4","2024-01-23","R2023-4","tJwEw_*)kP|3pyAuokPv,v_s+s,_Stu0w_xDvPKsAuaKz-uozu;9uWtk*)ulGVg:#yAuox'tr#")
