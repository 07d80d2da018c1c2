"""What comes out of the printer: reports on A4 whose text can be selected, searched and read aloud."""

import re
import subprocess
from pathlib import Path

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
