gongbaoSearch("p",4,"使用不均衡","problems.html#p2024-5","2025-06-10","P2024-5","sXsT8s.s]sZs%8?`s@HsBsF(%024s.$(0745zuAt<CLt't&Ct_/v)m&%s@s.2s@5{7Ww?tm{tLvhX*g)s<sVs>tHs%y;:#")
