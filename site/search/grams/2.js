gongbaoSearch("c","#%Eu?#%fV#%bu?#'./U/#%u@*#%`z$")
