gongbaoSearch("p",4,"有的事办得不深","problems.html#p2024-7","2025-06-10","P2024-7","Ov!tltZv#mzMzSwzsJ5s*e`s@t:uIt/scuJtJLsCsJu=?tNY=sBs*e*)rOzhtA|4vhzj5tdotzstu7w6U:#")
