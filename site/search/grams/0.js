gongbaoSearch("c","#%}Ks5$$O")
