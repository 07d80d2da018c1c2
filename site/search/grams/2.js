gongbaoSearch("c","#%tk(#%u5/#.s)*)rOs-v<s(Zua&#%>x4#$zD#&v;v9s3")
