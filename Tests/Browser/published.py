"""The published site as the tests see it: its pages, the kind of each, and what each page links to and weighs."""

import gzip
import os
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

PACKAGE = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("GONGBAO_SITE") or PACKAGE / "site").resolve()

# What a page is, told by its address. The first line that fits decides; `kind_of` adds what an address cannot tell.
KINDS = (
    (r"index\.html", "home"),
    (r"404\.html", "not-found"),
    (r"(search|sitemap|work|problems|recommendations|corrections)\.html", r"\1"),
    (r"(reports|regions|facilities)/index\.html", r"\1"),
    (r"(reports/list|(topics|regions)/[^/]+|[^/]+)/\d+\.html", "report-list"),
    (r"reports/[^/]+\.html", "report"),
    (r"topics/[^/]+\.html", "topic"),
    (r"regions/[^/]+\.html", "region"),
    (r"facilities/(by-|accessible)[^/]*\.html", "facility-list"),
    (r"facilities/[^/]+\.html", "facility"),
    (r"data/index\.html", "datasets"),
    (r"data/indicators\.html", "indicators"),
    (r"data/[^/]+-(rows|\d{4})\.html", "rows"),
    (r"data/[^/]+\.html", "dataset"),
)


@dataclass(frozen=True)
class Page:
    """One HTML file of the site. `path` is relative to the site, with forward slashes."""

    path: str

    @property
    def file(self) -> Path:
        return SITE / self.path

    @property
    def url(self) -> str:
        """The address when the site is opened from a disk or a USB stick."""
        return self.file.as_uri()

    @cached_property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def kind(self) -> str | None:
        return kind_of(self)

    @cached_property
    def outline(self) -> "Outline":
        return Outline.of(self.html)

    @cached_property
    def weight(self) -> int:
        """Bytes of the HTML and of the style sheets and scripts that it names, each compressed as a server would."""
        files = [self.file, *(self.target(each) for each in self.outline.code)]
        return sum(compressed_size(each) for each in files)

    def target(self, link: str) -> Path:
        """The file that a relative link of this page means."""
        path = unquote(urlsplit(urldefrag(link).url).path)
        return (self.file.parent / path).resolve() if path else self.file

    def __str__(self) -> str:
        return self.path


@dataclass
class Outline(HTMLParser):
    """What a page's source says before any browser reads it: identifiers, links and the files it needs."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)   # href of <a> and <area>
    media: list[str] = field(default_factory=list)   # src of images
    code: list[str] = field(default_factory=list)    # style sheets and scripts

    @classmethod
    def of(cls, html: str) -> "Outline":
        outline = cls()
        HTMLParser.__init__(outline)
        outline.feed(html)
        return outline

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids.add(values["id"])
        if tag in ("a", "area") and values.get("href"):
            self.links.append(values["href"])
        elif tag == "link" and "stylesheet" in values.get("rel", "").split():
            self.code.append(values["href"])
        elif tag == "script" and values.get("src"):
            self.code.append(values["src"])
        elif tag == "img" and values.get("src"):
            self.media.append(values["src"])


def kind_of(page: Page) -> str | None:
    """None for a page that no kind describes: `test_site.py` then asks for its kind to be added."""
    for pattern, kind in KINDS:
        found = re.fullmatch(pattern, page.path)
        if found:
            return refined(found.expand(kind), page)
    if (PACKAGE / "content/pages" / f"{page.file.stem}.md").exists():
        return "content"
    if page.path in Page("work.html").outline.links:
        return "system"
    return None


def refined(kind: str, page: Page) -> str:
    """Townships, zones and the banner are different pages; a yearbook table has no schema of its own."""
    if kind == "region":
        level = re.search(r'<p class="byline"><span>([^<]+)</span>', page.html)
        return f"region-{level.group(1)}" if level else kind
    if kind == "dataset" and not page.file.with_suffix(".schema.json").exists():
        return "yearbook"
    return kind


def is_external(link: str) -> bool:
    return bool(urlsplit(link).scheme or urlsplit(link).netloc)


@cache
def compressed_size(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))


@cache
def all_pages() -> tuple[Page, ...]:
    return tuple(Page(each.relative_to(SITE).as_posix()) for each in sorted(SITE.rglob("*.html")))


@cache
def samples() -> tuple[Page, ...]:
    """One page of each kind: the largest, because it is the hardest. In the order of their kinds' names."""
    largest: dict[str, Page] = {}
    for page in sorted(all_pages(), key=lambda each: (each.file.stat().st_size, each.path)):
        largest[page.kind or "other"] = page
    return tuple(largest[kind] for kind in sorted(largest))


def sample_id(page: Page) -> str:
    return page.kind or page.path
