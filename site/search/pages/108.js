gongbaoSearch("p",4,"企业工会干部有顾虑","problems.html#p2023-2","2024-01-23","P2023-2","s*k*)lPu!s*kvT*tA0{DY*v5u3s7`z$xiN`;sK`sErt8sx0x!xOvcu<xF:#")
