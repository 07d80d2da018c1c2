gongbaoSearch("p",6,"各形式涵盖单位数","data/indicators.html#units-covered-by-form","","","/vfs;bs$sGs_H5*(u<t!t,?ED=.:#s5js:N(?*(wGfv.t!t,ED5fsGs_tEjtOsCw0x.Rgw0x.?.vut!t,ED.:#")
