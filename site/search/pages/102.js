gongbaoSearch("p",4,"夜间和节假日响应慢","problems.html#p2024-6","2025-06-10","P2024-6","v]uVgsEs^&2s7s=v!tJv,0vkutxiuNz$t1t:s^wqw60yNt?sMw.ybx:s7t?sHwqw6;v]{g:#v]uVgsEs^&2s7s=v!tJv,#")
