gongbaoSearch("p",6,"规范化达标率","data/indicators.html#standardisation-rate","2025-06-20","","s}s4s3uQt]e'xG's}s4s3uQt]sntd-'L's}s4s3sntd-'xN'&%%5#s@sntdS0Ds@B7S:#")
