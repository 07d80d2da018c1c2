gongbaoSearch("c","#'&U&6#%/U#'22&$#&V.sc#%s;u)")
