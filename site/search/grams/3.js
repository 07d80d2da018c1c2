gongbaoSearch("c","#&sws9tR#,sYlsQ*)s?R)3#%7u#")
