gongbaoSearch("p",4,"偏远乡仍无阵地","problems.html#p2021-4","2022-04-12","P2021-4","t)t(BKAt5BKt9s5BKtbtaB(<Btk$%$&.wowUsK`Y*twtX0s>v>sFrtxsBz=Buoy[)v*ue:#")
