"""Reading a report: its contents say where one is, footnotes lead there and back, and every figure has an address of its own."""

import pytest

from conftest import DESKTOP, PHONE
from published import all_pages

REPORTS = [page for page in all_pages() if page.kind == "report"]
LONGEST = max(REPORTS, key=lambda page: page.file.stat().st_size)
WITH_FOOTNOTES = next(page for page in REPORTS if 'class="footnotes"' in page.html)

MARKED = ".contents a[aria-current]"
IN_WINDOW = "each => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"


@pytest.fixture
def report(window):
    tab = window(DESKTOP)
    tab.goto(LONGEST.url)
    return tab


def test_contents_follow_whoever_reads_on(report):
    anchors = report.locator(".contents a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    for anchor in anchors:
        read_at(report, anchor)
        assert report.locator(MARKED).evaluate_all("all => all.map(each => each.getAttribute('href'))") == [last_read(report, anchors)]
        assert report.locator(MARKED).evaluate(IN_WINDOW), "the contents are left behind"


def last_read(tab, anchors: list[str]) -> str:
    """Short sections stand above each other: the last of those that begin in the upper third of the window."""
    tops = tab.evaluate("anchors => anchors.map(each => document.querySelector(each).getBoundingClientRect().top / innerHeight)", anchors)
    return [anchor for anchor, top in zip(anchors, tops) if top < 1 / 3][-1]


def test_contents_follow_whoever_jumps_over_sections(report):
    """From within one section to within another, so that no heading is in the window before or after."""
    anchors = report.locator(".contents a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    for anchor in (anchors[1], anchors[3], anchors[1]):
        read_at(report, anchor, below=500)
        report.wait_for_function("([marked, anchor]) => document.querySelector(marked).getAttribute('href') === anchor", arg=[MARKED, anchor], timeout=2000)


def read_at(tab, anchor: str, below: int = 0):
    tab.evaluate("([anchor, below]) => scrollTo(0, document.querySelector(anchor).getBoundingClientRect().top + scrollY - 20 + below)", [anchor, below])
    tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")


@pytest.mark.parametrize("scripts", (True, False), ids=("with scripts", "without scripts"))
def test_contents_are_whole_and_lead_to_every_section(window, scripts):
    tab = window(PHONE, scripts=scripts)
    tab.goto(LONGEST.url)
    sections = tab.locator(".article > h2").evaluate_all("all => all.map(each => each.id)")
    links = tab.locator(".contents a").filter(visible=True).evaluate_all("all => all.map(each => each.getAttribute('href').slice(1))")
    assert sections and [decoded for decoded in links if decoded in sections] == sections


@pytest.mark.parametrize("scripts", (True, False), ids=("with scripts", "without scripts"))
def test_footnotes_lead_there_and_back(window, scripts):
    tab = window(PHONE, scripts=scripts)
    tab.goto(WITH_FOOTNOTES.url)
    reference = tab.locator(".footnote-ref a").first
    note = reference.get_attribute("href")
    reference.click()
    assert tab.url.endswith(note) and tab.locator(note).evaluate(IN_WINDOW)
    tab.locator(f"{note} .footnote-back").first.click()
    assert reference.evaluate(IN_WINDOW)


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.file.stem)
def test_every_figure_says_its_own_address(window, page):
    tab = window(DESKTOP, scripts=False)
    tab.goto(page.url)
    figures = tab.locator("main figure")
    addresses = figures.evaluate_all("all => all.map(each => [each.id, each.querySelector('.permalink')?.hash])")
    assert addresses and all(identifier and permalink == f"#{identifier}" for identifier, permalink in addresses), addresses
    tab.locator(".permalink").first.focus()
    assert tab.locator(".permalink").first.evaluate("each => Number(getComputedStyle(each).opacity)") == 1
