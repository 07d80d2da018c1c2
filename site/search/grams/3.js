gongbaoSearch("c","#${O#'sXsG^9#'7*)V")
