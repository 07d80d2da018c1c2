gongbaoSearch("c","#&Ew%s*#&tQsCy'#%btQ#'.$U$#&w:p8#%`o")
