gongbaoSearch("p",5,"请已建会单位现身说法","recommendations.html#r2024-9","2025-03-18","R2024-9","u]s0D)HG;t8uMths+Y*xhD)s=v!;u!s3Nmcs.*)sAt@sFrv|wa0u]Y*gvE:#u-u+s:s2#sYlsQs?R)#")
