gongbaoSearch("p",4,"培养使用不够","problems.html#p2023-4","2024-01-23","P2023-4","^x2HGw_*)ulGufs;uXwFx}uY0kP{j|+{yls/uHvruFNu8`kPvAv+0zStQvxsNtCyCs8:#")
