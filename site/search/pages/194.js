gongbaoSearch("p",6,"换届工会数","data/indicators.html#unions-with-terms","","","u`u-vp_KsvsrTs^s.tvs^?*(=.:#")
