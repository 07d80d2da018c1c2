gongbaoSearch("p",5,"送课到镇，错开农时","recommendations.html#r2023-1","2024-01-23","R2023-1","wQvJw%tdt:ua{zu=uIvXw%tdt:Liw%t^;uJ5{Ys6y?|5s.z/ww:#tptqBsK#<R*)LfslW#")
