gongbaoSearch("p",5,"争取支持，配强干部","recommendations.html#r2020-2","","R2020-2","t+w5wQs&s)*(BsKns,C8/>*s85x`u't)sns.Vu<Rt^$%$'/>wQso(s?*(*s8tis!jt^$29sL_:#y9u!wvt[#t^$%$'/>so(s?*(*s8tis!jt^$29sL_#")
