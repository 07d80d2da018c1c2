gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","2023-03-09","R2022-4","tps0CsYHG0uR.z,w8xKEtv^0wB=IYtY)tFy]sMs1s+u+s{vVzLxgu9:#t~u#CsO#uR.z,w8s0CsYHG;xKEtv^#")
