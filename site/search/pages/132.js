gongbaoSearch("p",5,"结对帮扶","recommendations.html#r2022-1","2023-03-09","R2022-1","vNu)TC8sztaTC8tCtb5rOy7xZLujuewOs<:#s:N)x{s_#<R*)Ls}t$8*)#$%$-/>w@Bu=v}i==o*stu2s:N*)#")
