"""What both sites must carry, so that their times can be compared: the same reports, lists, rows, feed and download.

Markup differs; so text is compared without it. A site that lacks something ends the benchmark.
"""

import html
import re
import sys
from collections import Counter
from pathlib import Path

import generate
import scores

PAGE_LENGTH = 20


def text(path):
    """The words of a page, without tags and blanks."""
    page = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", path.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", page)))


def words(markdown):
    """A line of a report as its words are read."""
    plain = re.sub(r"\[\^\w+\]|\*\*", "", markdown)
    return re.sub(r"\[|\]\([^)]*\)|\||\s+", "", plain)


class Site:
    """Where a site keeps what the other site has, too."""

    def __init__(self, name, folder, report, lists, rows):
        self.name, self.folder = name, Path(folder)
        self.report, self.lists, self.rows = report, lists, rows

    def files(self, pattern):
        return sorted(self.folder.glob(pattern))


def gongbao(folder):
    return Site(
        "Gongbao", folder, report="reports/r{:05d}.html",
        lists={"reports": ["reports/index.html", "reports/list/*.html"], "topics": ["topics/**/*.html"], "regions": ["regions/[0-9]*.html", "regions/*/*.html"]},
        rows=["data/assessment-scores-*.html"])


def hugo(folder):
    # Hugo writes a page that leads from /page/1/ to the list, which is not counted.
    return Site(
        "Hugo", folder, report="reports/r{:05d}/index.html",
        lists={"reports": ["reports/index.html", "reports/page/*/index.html"], "topics": ["topics/*/**/index.html"], "regions": ["regions/*/**/index.html"]},
        rows=["statistics/[0-9]*/index.html"])


def check(site, reports, years):
    """What `site` lacks."""
    return [*report_problems(site, reports), *list_problems(site, reports), *row_problems(site, years)]


def feeds(site):
    """Which of the files for machines `site` has."""
    return [name for name in ("feeds/reports.xml", "index.xml", "sitemap.xml") if (site.folder / name).exists()]


def report_problems(site, reports):
    """Every report has its page; of some, every line of the source is looked for."""
    missing = [index + 1 for index in range(reports) if not (site.folder / site.report.format(index + 1)).exists()]
    if missing:
        yield f"{site.name}: {len(missing)} reports have no page, the first is number {missing[0]}"
        return
    for index in {0, reports // 3, reports // 2, reports - 1}:
        page = text(site.folder / site.report.format(index + 1))
        source = generate.report(index).split("---\n", 2)[2]
        lines = [generate.title_of(index)] + [re.sub(r"^(#+|\d+\.|\s*-|>|\[\^source\]:) ", "", line) for line in source.splitlines()]
        for line in lines:
            wanted = words(line)
            # Hugo's Markdown leaves ** before Chinese as it is written; the stars are passed over on both sides.
            if wanted.strip("-:") and wanted not in page.replace("**", ""):
                yield f"{site.name}: report {index + 1} lacks “{wanted[:60]}”"


def list_problems(site, reports):
    """Each report stands once in the list of all, of its topic and of its township, and no page lists more than a page's worth."""
    wanted = Counter(generate.title_of(index) for index in range(reports))
    for name, patterns in site.lists.items():
        listed = Counter()
        for path in (path for pattern in patterns for path in site.files(pattern)):
            titles = re.findall(r"<h3><a[^>]*>([^<]*)</a>", path.read_text(encoding="utf-8"))
            if len(titles) > PAGE_LENGTH:
                yield f"{site.name}: {path.relative_to(site.folder)} lists {len(titles)} reports"
            listed.update(title for title in titles if title in wanted)
        if listed != wanted:
            yield f"{site.name}: {name} list {sum(listed.values())} reports, not {sum(wanted.values())}, or not each of them once"


def plain_date(cell):
    return re.sub(r"^(\d{4})年(\d+)月(\d+)日$", lambda date: f"{date[1]}-{int(date[2]):02d}-{int(date[3]):02d}", cell)


def row_problems(site, years):
    """Every row of the table stands on some page; rows are compared by their points and dates, for each item."""
    wanted = Counter((item, points, date) for _, _, item, points, date, _ in scores.rows(years))
    found = Counter()
    for path in (path for pattern in site.rows for path in site.files(pattern)):
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", path.read_text(encoding="utf-8"), flags=re.S):
            cells = [html.unescape(re.sub(r"<[^>]*>", "", cell)).strip() for cell in re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", row, flags=re.S)]
            key = tuple(plain_date(cell) for cell in cells[-4:-1])
            found.update([key] if key in wanted else [])
    if found != wanted:
        yield f"{site.name}: {sum(found.values())} rows of the table are on pages, not {sum(wanted.values())}"


def require(sites, reports, years):
    """Ends the program when a site lacks anything."""
    problems = [problem for site in sites for problem in check(site, reports, years)]
    if problems:
        sys.exit("The sites do not carry the same:\n" + "\n".join(problems[:20]))
