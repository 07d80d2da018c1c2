gongbaoSearch("p",4,"维护经费没有着落","problems.html#p2021-3","2022-04-12","P2021-3","DsO`vWsm0vDu?{^zl:#")
