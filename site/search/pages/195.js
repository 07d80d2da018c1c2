gongbaoSearch("p",6,"各形式涵盖单位数","data/indicators.html#units-covered-by-form","2025-06-20","","/vfs;bs$sGs_H5*)u<t!t,?ED=.:#s5js:N)?*)wGfv.t!t,ED5fsGs_tEjtOsCw0x.Ygw0x.?.vut!t,ED.:#")
