gongbaoSearch("p",6,"规范化达标率","data/indicators.html#standardisation-rate","2025-06-20","","s}s4s3uQt^e'xH's}s4s3uQt^smte-'L's}s4s3smte-'xO'&%%5#s@smteS0Cs@B7S:#")
