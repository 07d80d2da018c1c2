gongbaoSearch("p",5,"书屋联网，图书轮换","recommendations.html#r2021-2","2022-04-12","R2021-2","sL<X*t9u6u&t:v@|F5uHuF>y,C8t9u6y(svuYt95y%{*tGw:u8t]:#syosAl#<R*)#")
