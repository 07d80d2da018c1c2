gongbaoSearch("p",5,"为“车轮上的职工”建驿站","recommendations.html#r2021-4","2022-04-12","R2021-4","sjsus78v7utusBsKxgx8xBLuQu.s.u8t]z<sC?X*tltK5vCy}udtnvIu(YtFs7CLt't&Cns,vTy$Mtk:#syosAl#")
