gongbaoSearch("p",6,"企业状况单位数","data/indicators.html#units-in-condition","","","/vfmuluPt#sG?s*e=.5vNu7uos.u`u-Ov!?cEsPtbtAQ:#i=s*etOsLmu+uPt#sG5fuPt#sGgsCtEjRu?exsu_.Ls*e.s.t7B(ED.sVvJ=.:#")
