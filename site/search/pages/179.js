gongbaoSearch("p",6,"受理件数","data/indicators.html#requests-received","","","uRs^xLw6sit1sOs+sE^tos-?u#t8s@.:#v#skmwls,sE^?qXskms@.5guftRskmu#t8:#")
