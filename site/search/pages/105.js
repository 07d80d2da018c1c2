gongbaoSearch("p",4,"偏远乡仍无阵地","problems.html#p2021-4","","P2021-4","t't&CLAt<CLtFs7CLtjthC'=Ct^$%$&/w`w[skmY*tltK5s6v/sAlv)sCz:Cu!yY(uuuS:#")
