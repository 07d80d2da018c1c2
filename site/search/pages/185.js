gongbaoSearch("p",6,"规范化达标项目数","data/indicators.html#standardisation-items-met","","","/vfs/sps`?sdtX=.tls.:#x|sjsJs-?gu,:#")
