gongbaoSearch("p",6,"受理件数","data/indicators.html#requests-received","2025-06-20","","ufscxUwFsttGsWs/sLft|s1;u2tJsD-:#v1sK`u5psLf;s%]sK`sD-0Durt_sK`u2tJ:#")
