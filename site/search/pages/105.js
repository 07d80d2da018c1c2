gongbaoSearch("p",4,"流动性大，会员留不住","problems.html#p2024-2","2025-03-18","P2024-2","w<vMu.w+Kv=vIx(xwuruUtnsQs8*0gs7p)KuFs7{os?:#")
