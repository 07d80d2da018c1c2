gongbaoSearch("c","#'$07=#&((-#'3$02#+esY*)s:N)2")
