gongbaoSearch("p",4,"偏远乡仍无阵地","problems.html#p2021-4","2022-04-12","P2021-4","t't&CLAt<CLtFs7CLtjthC(=Ct^$%$&/w`w[skmX*tltK5s6v/sAlv)sCz:Cu!yY)uuuS:#")
