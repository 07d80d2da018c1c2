gongbaoSearch("p",4,"兼职干部挤不出时间","problems.html#p2023-1","2024-01-23","P2023-1","vJw%?s(Zua5vdXrOzAzAv)sC`vXw%@vXs^s-v<s(ZuaxrvHt_Pt_yps5jt7m-&29K5u'z}$6-9K:#")
