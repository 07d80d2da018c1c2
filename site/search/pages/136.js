gongbaoSearch("p",5,"考核少看材料，多问职工","recommendations.html#r2022-2","2023-03-09","R2022-2","s^$%$/.@wkwgt>tEsyZ*vExAuIsREvk0u*!yJu:y.tBZ*uW*)z!.xOwFumuguX:#u#u$CsO#?W*)#")
