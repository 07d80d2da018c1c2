gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","2023-03-09","R2022-4","tps0CsYHG0uS.z-w8xKEtw^0wB>IZtY)tGy]sMs1s*u-s{vWzLxgu::#u#u$CsO#uS.z-w8s0CsYHG;xKEtw^#")
