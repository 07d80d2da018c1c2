gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","2023-03-09","R2022-4","tps0CsZHG0uS.z-w8xKEtw^0wB=IZtY)tEy]sMs1s*u,s{vVzLxgu9:#u#u$CsO#uS.z-w8s0CsZHG;xKEtw^#")
