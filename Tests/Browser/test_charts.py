"""Charts can be read by those whose eyes are poor: axe-core does not look inside them, `probes/contrast.js` does."""

import pytest

from conftest import DESKTOP, PHONE, probe
from expect import expect_none
from modes import HIGH_CONTRAST, MODES, enter
from published import all_pages

CHARTED = [page for page in all_pages() if 'class="chart ' in page.html]

USUAL = {"text": 4.5, "mark": 3}  # WCAG 2.1, 1.4.3 and 1.4.11
HIGH = {"text": 7, "mark": 4.5}   # 1.4.6, and for marks what it asks of large texts


@pytest.mark.parametrize("page", CHARTED, ids=str)
def test_texts_and_marks_stand_out(window, page):
    tab = window(DESKTOP)
    tab.goto(page.url)
    found = []
    for modes, limits in ((MODES, USUAL), (HIGH_CONTRAST, HIGH)):
        for mode in modes:
            enter(tab, mode)
            found += [f"{mode}: {each}" for each in tab.evaluate(probe("contrast"), limits)]
    tab.emulate_media(media="print", color_scheme="dark")
    found += [f"on paper: {each}" for each in tab.evaluate(probe("contrast"), USUAL)]
    expect_none(found, f"parts of the charts of {page} that are hard to see")
