gongbaoSearch("c","#(t*os,)z/#%us7")
