"""The invented banner that the benchmark is about."""

SITE_TITLE = "榛溪旗总工会（测速用的虚构站点）"
SITE_URL = "https://example.org/"
BANNER = "榛溪旗"
SIDES = ["", "东", "西", "南", "北", "前", "后", "左", "右", "上", "下", "内", "外", "大", "小", "新", "老", "高", "长", "双", "青", "红", "白", "黄", "甲", "乙", "丙", "丁", "春", "秋"]
STEMS = [
    "芦荻", "青稞", "石桥", "白桦", "沙棘", "红柳", "泉眼", "杏林", "磨坊", "渡口", "云雀", "苜蓿", "驼铃", "银杉", "蓝莓", "燕窝", "松果", "山楂", "野菊", "鹿鸣",
]
ENDINGS = ["岭镇", "湾镇", "坪镇", "沟镇", "滩镇", "岗乡", "洼乡", "梁乡", "台乡", "泡乡"]
# As many as a large banner has.
TOWNSHIPS = [stem + ending for ending in ENDINGS for stem in STEMS]
TOPICS = [
    ("组织建设", "organisation"), ("会员服务", "membership"), ("技能培训", "training"), ("阵地建设", "facilities"),
    ("民主管理", "democratic-management"), ("权益维护", "rights"), ("文体活动", "culture"), ("网络服务", "network-service"),
]


def townships(count):
    """`count` of 6,000 names; the first are TOWNSHIPS."""
    return [side + name for side in SIDES for name in TOWNSHIPS][:count]


def code(number):
    """The division code of the township of that number, counted from 0."""
    return f"990456{100 + number % 900}{number // 900:03d}"


def zones(count):
    """Each zone has 100 townships: (code, name)."""
    return [(f"990456000{number:03d}", f"第{number}片区") for number in range(1, count // 100 + 1)]
