"""The statistics of the benchmark: what each of 200 or more townships got for each of 25 items in each of 20 years, 500 rows for each."""

from dice import Dice
from places import townships

YEARS = range(2005, 2025)
ITEMS = [
    "单独建会", "联合建会", "会员发展", "换届选举", "档案管理", "法人资格", "经费独立", "制度健全", "干部配备", "集体协商", "职代会", "厂务公开",
    "创新工作室", "理论培训", "新任培训", "职工讲堂", "职工之家", "职工书屋", "活动中心", "困难帮扶", "法律援助", "劳动竞赛", "文体活动", "网络服务", "信息报送",
]
ROWS_OF_TOWNSHIP = len(YEARS) * len(ITEMS)
MAXIMUM = 4  # 25 items of 4 points make the 100 of a rubric.
METHODS = ["实地检查", "现场打分"]


def points(dice):
    tenths = dice.number(10, 10 * MAXIMUM)
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)


def rows(year, count):
    """(year, township, item, points, date, method) of `count` townships, ordered by township and item."""
    dice = Dice(year)
    for township in townships(count):
        date = f"{year}-{dice.number(10, 12)}-{dice.number(1, 28):02d}"
        for number, item in enumerate(ITEMS):
            yield str(year), township, item, points(dice), date, METHODS[number % 2]


def csv(year, count):
    return "".join(",".join(row) + "\n" for row in rows(year, count))


def files(count, each):
    """The tables as files of the folder `data`: their names and texts. `each` is `map`, or one that works in parallel."""
    scores = "年度,地区,项目,得分,考核日期,方式\n" + "".join(each(csv, YEARS, [count] * len(YEARS)))
    items = "年度,项目,满分\n" + "".join(f"{year},{item},{MAXIMUM}\n" for year in YEARS for item in ITEMS)
    about = f"source: 榛溪旗总工会（虚构）\nperiod: {YEARS[0]}—{YEARS[-1]} 年度\nupdated: {YEARS[-1]}-12-31\nsample: true\n"
    return [
        ("assessment-scores.csv", scores), ("assessment-scores.yaml", "title: 量化考核得分\n" + about),
        ("assessment-items.csv", items), ("assessment-items.yaml", "title: 量化考核细则\n" + about),
    ]
