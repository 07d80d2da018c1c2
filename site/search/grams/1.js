gongbaoSearch("c","#&&U$#&/U/#*22&$/8&#&V.;#%s;u]")
