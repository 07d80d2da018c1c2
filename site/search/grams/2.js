gongbaoSearch("c","#(Ew%v9uuF#&tQsAy&#%bv9#'.&Ttc#&w:p8#%`o")
