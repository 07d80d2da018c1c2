gongbaoSearch("p",5,"把协商做实","recommendations.html#r2022-4","","R2022-4","tbs/BsRED5uH/z-w(xAHtli5w0;FYtM(t+y!sJs-s.tzstvDzIx`u':#tptqBsK#uH/z-w(s/BsRED?xAHtli#")
