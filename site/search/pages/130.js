gongbaoSearch("p",5,"建好社会化队伍","recommendations.html#r2023-3","2024-01-23","R2023-3","$%$(/>so)s?*)*s8tis!jt^$195uH9t_/s(ZgtNtR(%tgs=5v}i/vNvhu5{vitbixg:#tptqBsK#$%$(/>so)s?*)*s8tis!jt^$19#")
