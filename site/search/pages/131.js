gongbaoSearch("p",5,"争取重视，选好配强","recommendations.html#r2023-4","2024-01-23","R2023-4","t+w5wQ*)rO|2s,y9u!rOuyvMs.s(ZMtk5wQx8v@LshuOLz,u!zq?9uKt^*)uTD_`:#y9u!wvt[#")
