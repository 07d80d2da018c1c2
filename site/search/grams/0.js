gongbaoSearch("c","#%}Js=$$y=")
