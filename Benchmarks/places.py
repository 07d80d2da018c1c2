"""The invented banner that the benchmark is about."""

SITE_TITLE = "榛溪旗总工会（测速用的虚构站点）"
SITE_URL = "https://example.org/"
BANNER = "榛溪旗"
ZONES = ["上游片区", "下游片区"]
STEMS = [
    "芦荻", "青稞", "石桥", "白桦", "沙棘", "红柳", "泉眼", "杏林", "磨坊", "渡口", "云雀", "苜蓿", "驼铃", "银杉", "蓝莓", "燕窝", "松果", "山楂", "野菊", "鹿鸣",
]
ENDINGS = ["岭镇", "湾镇", "坪镇", "沟镇", "滩镇", "岗乡", "洼乡", "梁乡", "台乡", "泡乡"]
TOWNSHIPS = [stem + ending for ending in ENDINGS for stem in STEMS]
TOPICS = [
    ("组织建设", "organisation"), ("会员服务", "membership"), ("技能培训", "training"), ("阵地建设", "facilities"),
    ("民主管理", "democratic-management"), ("权益维护", "rights"), ("文体活动", "culture"), ("网络服务", "network-service"),
]
