"""What comes out of the printer: reports on A4 whose text can be selected, searched and read aloud."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from expect import expect_none
from published import all_pages

A4 = (595.28, 841.89)  # points
REPORTS = [page for page in all_pages() if page.kind == "report"]


@pytest.fixture
def printed(window, tmp_path):
    """Prints a page as its own style sheet wants it: the tab, and the file."""

    def print_page(page) -> tuple:
        tab, file = window(), tmp_path / "printed.pdf"
        tab.goto(page.url)
        tab.pdf(path=file, prefer_css_page_size=True)
        return tab, file

    return print_page


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.file.stem)
def test_a_report_prints_on_a4_with_its_whole_text(printed, page):
    tab, file = printed(page)
    assert page_sizes(file) and all(size == pytest.approx(A4, abs=1.0) for size in page_sizes(file))
    text = plain(poppler("pdftotext", file, "-"))
    expect_none((each for each in sentences(tab) if plain(each) not in text), f"sentences of {page} that print loses")


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.file.stem)
def test_a_report_prints_in_the_form_of_official_documents(printed, page):
    """GB/T 9704-2012: a type area of 156 by 225 mm behind a margin of 28 mm for binding; page numbers at the outer edge, below it."""
    _, file = printed(page)
    for number, words in enumerate(words_by_page(file), 1):
        left, right, edge = (28, 26, "right") if number % 2 else (26, 28, "left")
        body = [word for word in words if TOP <= word.middle <= TOP + HEIGHT]
        outside = [word for word in body if word.left < left - ROOM or word.right > 210 - right + ROOM]
        expect_none((f"page {number}: {word}" for word in outside), f"words of {page} beside the type area")

        below = [word for word in words if word.middle > TOP + HEIGHT]
        assert "".join(word.text for word in below) == f"—{number}—", f"page {number}: below the type area is not its number alone"
        middle = sum(word.left + word.right for word in below) / (2 * len(below))
        assert (middle > 105) == (edge == "right"), f"page {number}: the number is at the inner edge"


def test_tables_that_go_on_print_their_headers_again(window, tmp_path):
    goes_on = 0
    for page in REPORTS:
        tab, file = window(), tmp_path / "printed.pdf"
        tab.goto(page.url)
        count = tab.evaluate(MARK_TABLES)
        tab.pdf(path=file, prefer_css_page_size=True)
        pages = [{word.text for word in words} for words in words_by_page(file)]
        for table in range(count):
            headers, (end,) = ([n for n, words in enumerate(pages) if f"{mark}{table}" in words] for mark in ("HEAD", "END"))
            assert headers == list(range(headers[0], end + 1)), f"{page}: table {table} has headers on {headers} and ends on {end}"
            goes_on += len(headers) > 1
    assert goes_on, "no table of any report goes on over a page: nothing was tested"


# Writes into the first cell of each header and of each last row a word that is nowhere else.
MARK_TABLES = """() => {
  const tables = [...document.querySelectorAll(".article table")];
  tables.forEach((table, number) => {
    table.tHead.rows[0].cells[0].textContent = "HEAD" + number;
    [...table.tBodies[0].rows].at(-1).cells[0].textContent = "END" + number;
  });
  return tables.length;
}"""


TOP, HEIGHT = 37, 225  # millimetres
ROOM = 2.9             # a closing mark at the end of a line has its blank half outside, which poppler counts


@dataclass(frozen=True)
class Word:
    """A word on paper, with its edges in millimetres from the page's top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Of its height: the boxes of letters are higher than their lines."""
        return (self.top + self.bottom) / 2


def words_by_page(file: Path) -> list[list[Word]]:
    document = ElementTree.fromstring(poppler("pdftotext", "-bbox", file, "-"))
    xhtml = "{http://www.w3.org/1999/xhtml}"
    edges = ("xMin", "yMin", "xMax", "yMax")
    return [
        [Word(word.text or "", *(float(word.get(edge)) * 25.4 / 72 for edge in edges)) for word in page.iter(f"{xhtml}word")]
        for page in document.iter(f"{xhtml}page")
    ]


def page_sizes(file: Path) -> list[tuple[float, float]]:
    report = poppler("pdfinfo", "-l", "9999", file)
    return [(float(width), float(height)) for width, height in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", report)]


def poppler(*command) -> str:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def sentences(tab) -> list[str]:
    """The title, the headings, and how every paragraph begins: a page's end may fall into the rest."""
    texts = tab.locator("h1, .article h2, .article h3, .article > p").all_inner_texts()
    return [re.split("[，。；]", text)[0] for text in texts]


def plain(text: str) -> str:
    """Without spaces and line ends, which print chooses for itself."""
    return re.sub(r"\s", "", text)
