#!/usr/bin/env python3
"""Writes a content folder of any size for the benchmark: always the same bytes for the same numbers.

    generate.py --reports N [--townships N] --output DIR

A report depends on its number only, so that a larger folder contains every smaller one. Places, unions and figures are invented.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import scores
from dice import Dice
from places import BANNER, SITE_TITLE, SITE_URL, TOPICS, TOWNSHIPS, code, townships, zones

SECTIONS = [
    ("走访的经过", "走访了哪些单位", "怎样核对数字"), ("已经做到的", "组织起来的办法", "职工得到的服务"), ("各项数字", "主要指标", "怎样看这些数字"),
    ("还有的困难", "小单位的难处", "人手和经费"), ("下一步打算", "今年要办的事", "长期要做的事"),
]
OPENINGS = ["走访中看到", "座谈时大家谈到", "对照去年的台账", "从各乡镇上报的情况看", "入户核对以后", "年底汇总时", "几家单位不约而同地提到", "按季度比较"]
ACTORS = [
    "镇工会的两名干部", "乳品厂的工会小组", "货运行业工会联合会", "刚入会的快递员", "园区里的联合工会", "社会化工会工作者", "学校和卫生院的女职工",
    "木器厂的老师傅", "个体商户的代表", "旗总工会的驻点小组",
]
ACTIONS = [
    "逐户登记了会员的联系方式和工种", "把每月一次的法律咨询固定在集市那天", "和经营者坐下来商量了高温津贴的发放", "利用农闲办起了电工和焊工的夜校", "整理出三年来没有归档的会议记录",
    "给户外作业的工友添置了热水器和充电柜", "把闲置的库房改成了可以看书下棋的活动室", "推选出自己的职工代表并张榜公布了名单", "参照邻近乡镇的章程范本完成了换届", "为外地来的采摘工人协调了合住的宿舍",
]
RESULTS = [
    "前后用了{a}天时间，涉及{b}家单位", "参加的职工有{b}人，其中女职工{a}人", "比上年多了{a}家，仍有{c}家没有谈成", "按时办结的占{a}.{c}%", "花费{c}万元，由旗乡两级分担", "有{b}人次从中受益",
    "满意的占{a}%，提出改进意见{c}条", "所需材料由{a}份减为{c}份",
]
CLOSINGS = ["这一做法已经写进年度计划。", "效果还要再看一个季度。", "经验由邻近的乡镇各自取用。", "没有办成的，原因都逐条记了下来。", "有关单位答应在年底以前答复。", "对此职工的看法并不一致。"]
STRESSED = ["职工说了算", "先培训后上岗", "账目按季公开", "一户一档", "谁受理谁答复", "送服务到工位"]
INDICATORS = [
    "基层工会组织", "涵盖单位", "职工", "会员", "女会员", "农民工会员", "专职干部", "兼职干部", "职工代表大会", "集体合同",
    "女职工专项合同", "职工书屋", "职工之家", "母婴室", "户外服务站", "培训班", "参训人员", "法律咨询", "困难帮扶", "文体活动",
]
UNITS = ["个", "家", "人", "人", "人", "人", "人", "人", "家", "份", "份", "个", "个", "个", "个", "期", "人次", "人次", "户", "场"]


def sentence(dice):
    result = dice.pick(RESULTS).format(a=dice.number(12, 96), b=dice.number(100, 980), c=dice.number(1, 9))
    return f"{dice.pick(OPENINGS)}，{dice.pick(ACTORS)}{dice.pick(ACTIONS)}，{result}。"


def paragraph(dice, topic, sentences=3):
    """Prose as staff write it: every paragraph stresses something, every third one links."""
    text = "".join(sentence(dice) for _ in range(sentences))
    text += f"**{dice.pick(STRESSED)}：**{dice.pick(CLOSINGS)}"
    link = dice.number(0, 5)
    if link == 0:
        text += "其他报告见[调研报告目录](/reports/index.html)。"
    elif link == 1:
        text += f"同类情况见[{topic[0]}](/topics/{topic[1]}.html)。"
    return text


def table(dice):
    rows = ["| 指标 | 单位 | 上年 | 本年 | 增减 |", "|---|:-:|---:|---:|---:|"]
    for indicator, unit in zip(INDICATORS, UNITS):
        before, now = dice.number(20, 9000), dice.number(20, 9000)
        rows.append(f"| {indicator} | {unit} | {before} | {now} | {now - before:+d} |")
    return "\n".join(rows)


def nested_list(dice):
    return "\n".join(f"- {sentence(dice)}\n  - {sentence(dice)}" for _ in range(2))


def numbered_list(dice):
    return "\n".join(f"{number}. {sentence(dice)}" for number in (1, 2, 3))


def body(dice, township, topic):
    blocks = []
    for number, (title, first, second) in enumerate(SECTIONS):
        opening = paragraph(dice, topic)
        blocks += [f"## {title}", opening + "[^source]" if number == 0 else opening, f"### {first}"]
        blocks += [table(dice), paragraph(dice, topic, 1)] if number == 2 else [paragraph(dice, topic, 2)]
        blocks += [f"### {second}", nested_list(dice) if number % 2 == 0 else numbered_list(dice)]
    blocks += [f"> {sentence(dice)}", f"[^source]: {township}工会上报的台账，{sentence(dice)}"]
    return "\n\n".join(blocks)


def region_of(index):
    return TOWNSHIPS[index * 37 % len(TOWNSHIPS)]


def topic_of(index):
    return TOPICS[index % len(TOPICS)]


def title_of(index):
    return f"{region_of(index)}{topic_of(index)[0]}情况调查（第{index + 1}号）"


def report(index):
    dice = Dice(20_000 + index)
    region, topic = region_of(index), topic_of(index)
    year = dice.number(2012, 2024)
    front_matter = [
        "---", f"title: {title_of(index)}", f"date: {year}-{dice.number(1, 12):02d}-{dice.number(1, 28):02d}", f"regions: [{region}]",
        f"topics: [{topic[0]}]", "---",
    ]
    return "\n".join(front_matter) + "\n\n" + body(dice, region, topic) + "\n"


def site():
    lines = [f"title: {SITE_TITLE}", "sample: true", "organiser: 榛溪旗总工会（虚构）", f"url: {SITE_URL}", "topics:"]
    for name, slug in TOPICS:
        lines += [f"  - name: {name}", f"    slug: {slug}"]
    return "\n".join(lines) + "\n"


def regions(count):
    parts = zones(count)
    rows = ["代码,名称,类别,上级,片区", f"990456000000,{BANNER},旗,,"]
    rows += [f"{zone},{name},片区,{BANNER}," for zone, name in parts]
    rows += [f"{code(number)},{name},乡镇,{BANNER},{parts[number // 100][1]}" for number, name in enumerate(townships(count))]
    return "\n".join(rows) + "\n"


def write_reports(folder, first, end):
    """Writes some of the reports, and returns how many bytes they are."""
    return sum((folder / f"r{index + 1:05d}.md").write_bytes(report(index).encode()) for index in range(first, end))


def write_content(folder, reports, count):
    """Writes the whole content folder, and returns how many bytes of reports it holds."""
    (folder / "reports").mkdir(parents=True)
    (folder / "data").mkdir()
    (folder / "site.yaml").write_bytes(site().encode())
    (folder / "regions.csv").write_bytes(regions(count).encode())
    with ProcessPoolExecutor() as pool:
        for name, text in scores.files(count, pool.map):
            (folder / "data" / name).write_bytes(text.encode())
        starts = range(0, reports, 250)
        return sum(pool.map(write_reports, [folder / "reports"] * len(starts), starts, [min(start + 250, reports) for start in starts]))


def main():
    parser = argparse.ArgumentParser(description="Write a content folder for the benchmark.")
    parser.add_argument("--reports", type=int, required=True, help="how many reports")
    parser.add_argument("--townships", type=int, default=200, help="how many townships, 200 to 6000 in hundreds, with 500 rows each (default 200)")
    parser.add_argument("--output", type=Path, required=True, help="the content folder to write")
    options = parser.parse_args()
    if options.townships not in range(200, 6001, 100):
        parser.error("townships must be 200 to 6000, in hundreds")
    print(write_content(options.output, options.reports, options.townships))


if __name__ == "__main__":
    main()
