gongbaoSearch("p",5,"错时开放，公开时间","recommendations.html#r2021-1","2022-04-12","R2021-1","s;uIX*ukuaxns6v!uJ?s%wWvay>s6tIs=tZ5sUvfswtNs6tIyiw%5wKsjuUv7w,Vshuqs=tZLtGu$s.sVz=wwsn:#syosAl#fu9qsss-ED#")
