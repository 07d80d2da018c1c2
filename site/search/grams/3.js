gongbaoSearch("c","#$w1#%sXt]#)7*)EXt#")
