"""Nothing makes a reader scroll sideways, not on the smallest telephone, not with large letters; and no column moves while its table arrives."""

import pytest

from conftest import DESKTOP, PHONE, probe
from expect import expect_none
from modes import ELDER, LIGHT, enter
from published import all_pages, sample_id, samples

SMALLEST = 320  # WCAG 2.1, 1.4.10
BATCHES = 4     # each a test of its own, so that two browsers share them

DOUBLE_TEXT = "document.documentElement.style.fontSize = '212.5%'"  # of the reader's own size; the site's is 106.25%


def test_the_doubled_size_is_double(window):
    tab = window()
    tab.goto(all_pages()[0].url)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = tab.evaluate(size)
    tab.evaluate(DOUBLE_TEXT)
    assert tab.evaluate(size) == 2 * before


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_page_scrolls_sideways(window, batch):
    tab = window()
    problems = []
    for page in all_pages()[batch::BATCHES]:
        tab.goto(page.url)
        problems += overflow(tab, page, SMALLEST)
        enter(tab, ELDER)
        problems += overflow(tab, page, SMALLEST, "in elder mode")
        enter(tab, LIGHT)
        tab.evaluate(DOUBLE_TEXT)
        problems += overflow(tab, page, PHONE, "at 200% text")
        problems += overflow(tab, page, DESKTOP, "at 200% text")
    expect_none(problems, "pages that scroll sideways")


def overflow(tab, page, width: int, size: str = ""):
    tab.set_viewport_size({"width": width, "height": 844})
    found = tab.evaluate(probe("overflow"))
    if found["excess"] > 0:
        yield f"{page} at {width} px {size}: {found['excess']} px too wide: {' | '.join(found['culprits'])}"


@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_columns_have_their_widths_before_their_rows(window, page):
    for width in (PHONE, DESKTOP):
        tab = window(width)
        tab.goto(page.url)
        expect_none(tab.evaluate(probe("widths")), f"columns of {page} at {width} px that move while the table arrives")
