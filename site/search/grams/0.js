gongbaoSearch("c","#%}Js<$$y=")
