gongbaoSearch("p",6,"建制率","data/indicators.html#establishment-rate","2025-06-20","","DsZe'xH's0DsiHG-'L'tIDsiHG-'xO'&%%5#v5v0Dsiw*sZ@0Cv5v0v~sYtQwhCwhNCu#sZ@;DsZeEsDI:#")
