gongbaoSearch("p",4,"培养使用不够","problems.html#p2023-4","2024-01-23","P2023-4","ix+EDwQ*)uTDuRs8uIw6xvuJ5rO{i|*{wes+xSvau7YwGmrOv.ux5zOtAvhsJt0y=s<:#")
