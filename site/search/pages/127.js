gongbaoSearch("p",5,"结对帮扶","recommendations.html#r2022-1","","R2022-1","vNu)UC8sztaUC8tCtb5rOy7xZLujuewOs<:#s:N(x{s_#<S*(Ls}t$8*(#$%$-/>w@Bu=v}i==o*stu2s:N*(#")
