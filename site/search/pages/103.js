gongbaoSearch("p",4,"有的事办得不深","problems.html#p2024-7","2025-06-10","P2024-7","Pvotwt?v2`zQzWx+sN0s*lgsEt:uXtEsluYsgKsBsNuV;srN<sDs*l*)kPzktQ|5vxzm0t1s#u,szuFwF!:#")
