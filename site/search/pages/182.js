gongbaoSearch("p",6,"受理件数","data/indicators.html#requests-received","2025-06-20","","ufscxUwFsttGsWs/sMft}s1;u2tKsE-:#v2sK`u4psMf;s%]sK`sE-0Curt`sK`u2tK:#")
