"""The statistics of the benchmark: what each of 200 townships got for each of 25 items in each of 20 years, 100,000 rows."""

from dice import Dice
from places import TOWNSHIPS

YEARS = range(2005, 2025)
ITEMS = [
    "单独建会", "联合建会", "会员发展", "换届选举", "档案管理", "法人资格", "经费独立", "制度健全", "干部配备", "集体协商", "职代会", "厂务公开",
    "创新工作室", "理论培训", "新任培训", "职工讲堂", "职工之家", "职工书屋", "活动中心", "困难帮扶", "法律援助", "劳动竞赛", "文体活动", "网络服务", "信息报送",
]
MAXIMUM = 4  # 25 items of 4 points make the 100 of a rubric.
METHODS = ["实地检查", "现场打分"]


def points(dice):
    tenths = dice.number(10, 10 * MAXIMUM)
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)


def rows(years):
    """(year, township, item, points, date, method), ordered by year, township and item."""
    for year in years:
        dice = Dice(year)
        for township in TOWNSHIPS:
            date = f"{year}-{dice.number(10, 12)}-{dice.number(1, 28):02d}"
            for number, item in enumerate(ITEMS):
                yield str(year), township, item, points(dice), date, METHODS[number % 2]


def files(years):
    """The tables as files of the folder `data`: their names and texts."""
    scores = ["年度,地区,项目,得分,考核日期,方式"] + [",".join(row) for row in rows(years)]
    items = ["年度,项目,满分"] + [f"{year},{item},{MAXIMUM}" for year in years for item in ITEMS]
    period = f"period: {years[0]}—{years[-1]} 年度\nupdated: {years[-1]}-12-31\nsample: true\n"
    return [
        ("assessment-scores.csv", "\n".join(scores) + "\n"), ("assessment-scores.yaml", "title: 量化考核得分\nsource: 榛溪旗总工会（虚构）\n" + period),
        ("assessment-items.csv", "\n".join(items) + "\n"), ("assessment-items.yaml", "title: 量化考核细则\nsource: 榛溪旗总工会（虚构）\n" + period),
    ]
