gongbaoSearch("p",5,"数量和质量一起抓","recommendations.html#r2024-2","2025-03-18","R2024-2","s:N)tHmyUk?s:u>9s.uH/swtNvXKsAl:#s:N)x{s_#fs&s)*)#")
