gongbaoSearch("c","#(Ew%v9uuF#&tRsBy&#%bsC#'.&T$#%w_ua#'`umugC")
