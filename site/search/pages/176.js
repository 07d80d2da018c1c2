gongbaoSearch("p",6,"新入会人数","data/indicators.html#new-members","2025-06-20","","uR/sSjs,*)?9.:u1ltimy*t0s5js.bs$*)?wDz;+xM*)t0xNv}vJvD,:#skmzBy5uR/wzQs.y4)?:#")
