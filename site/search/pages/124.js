gongbaoSearch("p",5,"让技能供需对上号","recommendations.html#r2024-7","2025-06-10","R2024-7","znduWtBsmuXgsDv|wbs:s2s,_s+smsCFs90xOtjs@w4s>x4NuRz>.sZu.^OuWtBsmuXtbtwsn:#smsCFs9#")
