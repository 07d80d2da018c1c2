gongbaoSearch("p",6,"逾期换届数","data/indicators.html#overdue-elections","2025-06-20","","uPt+s7>u'scs0v+Kv2sK`t's~;*)<-=VOt's~nu'scy&t`s7>:#")
