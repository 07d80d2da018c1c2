gongbaoSearch("c","#)siv~w+viPs,#'s39.ts")
