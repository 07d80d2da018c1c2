#!/usr/bin/env python3
"""What the sites must carry, so that their times can be compared: the same reports, lists, rows, feed, addresses and download.

    contents.py CONTENT gongbao|hugo=SITE ...

Markup differs; so text is compared without it. Ends with a failure when a site lacks something.
"""

import html
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import scores
from places import townships

PAGE_LENGTH = 20
FEED_LENGTH = 50


def text(path):
    """The words of a page, without tags and blanks."""
    page = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", path.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", page)))


def words(markdown):
    """A line of a report as its words are read."""
    plain = re.sub(r"\[\^\w+\]|\*\*", "", markdown)
    return re.sub(r"\[|\]\([^)]*\)|\||\s+", "", plain)


class Report:
    """What a source file says."""

    def __init__(self, path):
        self.name = path.stem
        _, front_matter, self.body = path.read_text(encoding="utf-8").split("---\n", 2)
        self.title, self.date, self.region, self.topic = re.findall(r"^\w+: \[?(.*?)\]?$", front_matter, flags=re.M)


class Content:
    def __init__(self, folder):
        self.reports = [Report(path) for path in sorted((folder / "reports").glob("*.md"))]
        count = (folder / "regions.csv").read_text(encoding="utf-8").count("乡镇,")
        self.rows = defaultdict(Counter)
        for year in scores.YEARS:
            for _, township, item, points, date, method in scores.rows(year, count):
                self.rows[township][str(year), item, points, date, method] += 1
        assert len(self.rows) == len(townships(count))


class Site:
    """Where a site keeps what the other site has, too."""

    def __init__(self, name, folder):
        self.name, self.folder = name, Path(folder)
        if name == "hugo":
            # Hugo also writes a page that leads from /page/1/ to the list, which is not counted.
            self.report, self.rows, self.download = "reports/{}/index.html", ["statistics/*/index.html"], "assessment-scores.csv"
            self.lists = {
                "reports": ["reports/index.html", "reports/page/*/index.html"], "topics": ["topics/*/**/index.html"],
                "regions": ["regions/*/**/index.html"],
            }
            self.feed, self.entry = "index.xml", "<item>"
        else:
            self.report, self.rows, self.download = "reports/{}.html", ["data/assessment-scores-*.html"], "data/assessment-scores.csv"
            self.lists = {
                "reports": ["reports/index.html", "reports/list/*.html"], "topics": ["topics/**/*.html"],
                "regions": ["regions/[0-9]*.html", "regions/*/*.html"],
            }
            self.feed, self.entry = "feeds/reports.xml", "<entry>"

    def pages(self, patterns):
        return sorted(path for pattern in patterns for path in self.folder.glob(pattern))

    def read(self, name):
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


def report_problems(site, content):
    """Every report has its page; of some, every line of the source is looked for, and what stands around it."""
    missing = [report for report in content.reports if not (site.folder / site.report.format(report.name)).exists()]
    if missing:
        yield f"{len(missing)} reports have no page, the first is {missing[0].name}"
        return
    count = len(content.reports)
    for report in [content.reports[index] for index in sorted({0, count // 3, count // 2, count - 1})]:
        # Hugo's Markdown leaves ** before Chinese as it is written; the stars are passed over on both sides.
        page = text(site.folder / site.report.format(report.name)).replace("**", "")
        lines = [re.sub(r"^(#+|\d+\.|\s*-|>|\[\^source\]:) ", "", line) for line in report.body.splitlines()]
        headings = re.findall(r"^#+ (.*)", report.body, flags=re.M)
        for line in [report.title, "调研报告", "地区" + report.region, "主题" + report.topic, "".join(headings), *lines]:
            wanted = words(line)
            if wanted.strip("-:") and wanted not in page:
                yield f"report {report.name} lacks “{wanted[:60]}”"


def list_problems(site, content):
    """Each report stands once in the list of all, of its topic and of its township, with date, topic and summary, 20 on a page."""
    wanted = Counter((report.title, report.date, report.topic) for report in content.reports)
    topics = {report.topic for report in content.reports}
    for name, patterns in site.lists.items():
        listed = Counter()
        for path in site.pages(patterns):
            items = re.findall(
                r'<li><h3><a[^>]*>([^<]*)</a></h3>\s*<p><time datetime="([^"]*)">[^<]*</time> <a[^>]*>([^<]*)</a></p>\s*<p>[^<]{20,}</p></li>',
                path.read_text(encoding="utf-8"))
            if len(items) > PAGE_LENGTH:
                yield f"{path.relative_to(site.folder)} lists {len(items)} reports"
            listed.update(item for item in items if item[2] in topics)
        if listed != wanted:
            yield f"{name} list {sum(listed.values())} reports, not {sum(wanted.values())}, or not each of them once with date, topic and summary"


def plain(cell):
    """A cell as the source has it: pages write years and dates in words."""
    words = html.unescape(re.sub(r"<[^>]*>", "", cell)).strip()
    words = re.sub(r"^(\d{4})年(\d+)月(\d+)日$", lambda date: f"{date[1]}-{int(date[2]):02d}-{int(date[3]):02d}", words)
    return re.sub(r"^(\d{4})年$", r"\1", words)


def row_problems(site, content):
    """Each township has a page with its rows, and no other row."""
    pages = site.pages(site.rows)
    if len(pages) != len(content.rows):
        yield f"{len(pages)} pages of rows, not {len(content.rows)}"
    for path in pages:
        page = path.read_text(encoding="utf-8")
        title = re.search(r"<h1>(.*?)</h1>", page)[1]
        township = re.sub(r"量化考核得分|：|各行", "", title)
        found = Counter(
            tuple(plain(cell) for cell in re.findall(r"<td\b[^>]*>(.*?)</td>", row, flags=re.S))
            for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", page, flags=re.S) if "<td" in row)
        if found != content.rows[township]:
            yield f"“{title}” has {sum((found & content.rows[township]).values())} of the {sum(content.rows[township].values())} rows, and {sum(found.values())} in all"


def other_problems(site, content):
    """The feed has the newest reports, the site map every report, and the table can be downloaded."""
    entries = site.read(site.feed).count(site.entry)
    if entries != min(FEED_LENGTH, len(content.reports)):
        yield f"{site.feed} has {entries} entries"
    addresses = re.findall(r"<loc>[^<]*/reports/(r\d+)[./]", site.read("sitemap.xml"))
    if sorted(addresses) != [report.name for report in content.reports]:
        yield f"sitemap.xml has {len(addresses)} reports"
    lines = site.read(site.download).splitlines()
    if len(lines) != 1 + sum(sum(rows.values()) for rows in content.rows.values()):
        yield f"{site.download} has {len(lines)} lines"


def main():
    content = Content(Path(sys.argv[1]))
    sites = [Site(*word.split("=", 1)) for word in sys.argv[2:]]
    checks = [report_problems, list_problems, row_problems, other_problems]
    problems = [f"{site.folder.parent.name}: {problem}" for site in sites for check in checks for problem in check(site, content)]
    if problems:
        sys.exit("The sites do not carry the same:\n" + "\n".join(problems[:20]))


if __name__ == "__main__":
    main()
