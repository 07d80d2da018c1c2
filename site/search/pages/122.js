gongbaoSearch("p",5,"线上线下一起办","recommendations.html#r2024-5","2025-06-10","R2024-5","uR<Y*tvtWsO^itYsMT0wny$D)s8x3u:;Y*tFv,NxBw3&$/3&sdsLfw^s8^tS*H:#u,u*s:s2#?W*)KmB7*)#")
