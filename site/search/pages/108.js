gongbaoSearch("p",4,"企业工会干部有顾虑","problems.html#p2023-2","2024-01-23","P2023-2","s*l*)kPu]s*lvT*tB0{EY*v5u3s7`z%xiN`;sK`sFrt8sx0x!xPvdu8x>:#")
