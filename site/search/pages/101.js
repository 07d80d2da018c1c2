gongbaoSearch("p",4,"个体工商户和社会组织组建率低","problems.html#p2024-1","2025-03-18","P2024-1","=o*stu2bBp230%4Lso)bs$7(0%45w[vctRt_<?6$0$4Yt't&Ct_CbBpv)m(2034:#")
