gongbaoSearch("p",5,"先难后易，逐街销号","recommendations.html#r2024-1","2025-03-18","R2024-1","xcxf$%$2/>=o*stu2bBpuDt^7%4sL_:#s:N)x{s_#fC8*)#$%$2/>=o*stu2bBpuDt^7%4sL_#")
