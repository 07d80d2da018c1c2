gongbaoSearch("p",6,"受理件数","data/indicators.html#requests-received","2025-06-20","","ufscxUwFsttFsWs/sLft}s1;u3tKsD-:#v1sK`u*psLf;s%]sK`sD-0Durt`sK`u3tK:#")
