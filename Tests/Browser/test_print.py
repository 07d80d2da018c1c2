"""What comes out of the printer: reports on A4 whose text can be selected, searched and read aloud."""

import io
import re

import pytest
from pypdf import PdfReader

from published import all_pages

A4 = (595.28, 841.89)  # points
REPORTS = [page for page in all_pages() if page.kind == "report"]


def printed(tab, page) -> PdfReader:
    tab.goto(page.url)
    return PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True, print_background=False)))


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.file.stem)
def test_a_report_prints_on_a4_with_its_whole_text(window, page):
    tab = window()
    document = printed(tab, page)
    for sheet in document.pages:
        assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx(A4, abs=1.0)
    text = plain("".join(sheet.extract_text() for sheet in document.pages))
    missing = [each for each in paragraphs(tab) if plain(each) not in text]
    assert missing == []


def paragraphs(tab) -> list[str]:
    """The title, the headings and the first sentence of every paragraph: a page's end may fall into the rest."""
    texts = tab.locator("h1, .article h2, .article h3, .article > p").all_inner_texts()
    return [re.split("[。；]", text)[0] for text in texts]


def plain(text: str) -> str:
    """Without spaces and line ends, which print chooses for itself."""
    return re.sub(r"\s", "", text)
