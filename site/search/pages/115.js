gongbaoSearch("p",4,"小微单位多，建会难","problems.html#p2020-1","2021-05-20","P2020-1","t7B)EDt:5=o*stu2bBpv)m2%0%45so)bs$260%4:#v3e9Psj&%9sLuk?EDsFv1shs64{8{.#")
