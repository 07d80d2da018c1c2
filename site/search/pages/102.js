gongbaoSearch("p",4,"夜间和节假日响应慢","problems.html#p2024-6","2025-06-10","P2024-6","v!uVgsDs^&2s7s;vdtFv,0vkutxiuNz#t1t>s^wqw60yNt?sLw-ybx:s7t?sGwqw6;v!{f:#v!uVgsDs^&2s7s;vdtFv,#")
