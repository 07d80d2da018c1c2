gongbaoSearch("c","#%}Js<$$y<")
