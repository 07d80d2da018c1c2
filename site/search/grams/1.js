gongbaoSearch("c","#'$0'=#&''0#&3$0#%e*")
