gongbaoSearch("p",5,"排好夜班，算好时间","recommendations.html#r2024-6","2025-06-10","R2024-6","tS$%$3.w2v]uU@tdz2sYyNt?y.vk0s@TsAt@ybx:s7t?:#t~u$DsO#?W*)#")
