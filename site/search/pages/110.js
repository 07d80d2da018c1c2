gongbaoSearch("p",4,"培养使用不够","problems.html#p2023-4","2024-01-23","P2023-4","^x8HGw`*)ulGufs<uWwFx~uX0lP{i|+{xks/uFvruGNu<`lPvAv+0zRtPvxsMtCyCs8:#")
