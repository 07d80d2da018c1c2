gongbaoSearch("c","#${O#'sYsG^9#'7*)V")
