gongbaoSearch("p",6,"规范化达标率","data/indicators.html#standardisation-rate","2025-06-20","","sqs1s?uDtSp'x>'sqs1s?uDtSsdtX.'I'sqs1s?sdtX.'xF'&%%4#s;sdtXM5gs;C8M:#")
