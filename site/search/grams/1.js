gongbaoSearch("c","#'&T$6#&/Ttd#&228#(VsJ*)zc#%sE-")
