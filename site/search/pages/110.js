gongbaoSearch("p",4,"企业工会干部有顾虑","problems.html#p2023-2","","P2023-2","s*e*(rOvNs*evB*t.5{BY*v'u$s=mz$xcRm?skmsAlt)sn5xTxGvQwGx<:#")
