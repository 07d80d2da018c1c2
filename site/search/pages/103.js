gongbaoSearch("p",4,"有的事办得不深","problems.html#p2024-7","2025-06-10","P2024-7","Pvotvt?v1`zPzVx*sM0s*kgsDt>uWtBsmuXsgKsCsMuV;srN<sBs*k*)lPzktP|5vxzm0t1s#u+s{uGwF!:#")
