gongbaoSearch("p",4,"部分经营者和干部认识不到位","problems.html#p2024-3","2025-03-18","P2024-3","m?t)u?tix5ymv@B)s!jzRymYm?C8tb*)9Lx0LyMwvt[gy=Ym?*)uImv9w:LsksAluJ:#")
