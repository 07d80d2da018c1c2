gongbaoSearch("p",6,"受理件数","data/indicators.html#requests-received","2025-06-20","","uRs^xLw6sit1sOs+sE^tos-?u#t8s@.:#v#skmwls,sE^?qWskms@.5guftRskmu#t8:#")
