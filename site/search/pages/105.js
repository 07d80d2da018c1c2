gongbaoSearch("p",4,"企业工会干部有顾虑","problems.html#p2023-2","2024-01-23","P2023-2","s*e*)rOvNs*evB*t.5{BX*v'u$s=mz$xcYm?skmsAlt)sn5xTxGvQwGx<:#")
