gongbaoSearch("p",5,"维护费列入预算","recommendations.html#r2021-3","2022-04-12","R2021-3","BuusSBsdtXsjsbsds=u5s=wsv&uH/v5u0sns.{=ymED:#y9u!wvt[#")
