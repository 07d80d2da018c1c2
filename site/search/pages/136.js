gongbaoSearch("p",5,"考核少看材料，多问职工","recommendations.html#r2022-2","2023-03-09","R2022-2","s^$%$/.@wkwgt>tFsyY*vEx@uIsREvk0u)!yJu:y.tBY*uW*)z!.xOwFumuguX:#t~u#CsO#?W*)#")
