gongbaoSearch("p",6,"入会计划完成率","data/indicators.html#enrolment-target-rate","2025-06-20","","s,)Mtkv*u=p'x>'sSs,)9.'I'Mtks,)9.'xF'&%%4#ycw7v*u=s=sgtR'&%%4YskmkMtk?qWs.t*oskmv*u=p:#")
