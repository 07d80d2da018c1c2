gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","2023-03-09","R2022-4","tbs/BsRED5uH/z-w(xAHtli5w0;FXtM)t+y!sJs-s.tzstvDzIx`u':#tptqBsK#uH/z-w(s/BsRED?xAHtli#")
