gongbaoSearch("c","#'&T$6#&/T4#(22&$(#%Vt[#%s;w9")
