gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","2023-03-09","R2022-4","tqs0DsZHG0uR.z.w8xLEtw^0wB>IYtZ)tJy]sNs1s+u,szvUzMxgu::#t~u$DsO#uR.z.w8s0DsZHG;xLEtw^#")
