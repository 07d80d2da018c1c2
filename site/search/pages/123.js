gongbaoSearch("p",5,"排好夜班，算好时间","recommendations.html#r2024-6","2025-06-10","R2024-6","tR$%$3.w1v!uU@tcz0sXyNt?y/vk0s@UsZu.ybx:s7t?:#t~u#CsO#?W*)#")
