"""axe-core finds nothing to object to on any kind of page, in any mode, at any width."""

from functools import cache
from importlib.resources import files

import pytest

from conftest import PHONE, WIDTHS
from expect import expect_none
from modes import HIGH_CONTRAST, MODES, enter
from published import sample_id, samples

# All of axe-core's rules, best practice among them, and one that it leaves off: targets of 24 pixels (WCAG 2.2, 2.5.8).
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
HIGH_CONTRAST_ONLY = {"runOnly": ["color-contrast-enhanced"], "resultTypes": ["violations"]}

# axe-core gives no verdict on the contrast of text over a background image. The shadow at a wide table's edge is one:
# without it, the figures in tables are judged too.
WITHOUT_BACKGROUND_IMAGES = "*, ::before, ::after { background-image: none !important; }"


@cache
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_axe_finds_no_violation(window, page, width):
    tab = window(width)
    tab.goto(page.url)
    tab.add_style_tag(content=WITHOUT_BACKGROUND_IMAGES)
    tab.evaluate(axe())
    found = []
    for mode in MODES:
        enter(tab, mode)
        found += [f"{mode}: {each}" for each in violations(tab)]
    expect_none(found, f"violations on {page} at {width} px")


@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_high_contrast_is_high(window, page):
    """At least 7 to 1 for every text (WCAG, 1.4.6)."""
    tab = window(PHONE)
    tab.goto(page.url)
    tab.add_style_tag(content=WITHOUT_BACKGROUND_IMAGES)
    tab.evaluate(axe())
    found = []
    for mode in HIGH_CONTRAST:
        enter(tab, mode)
        found += [f"{mode}: {each}" for each in violations(tab, HIGH_CONTRAST_ONLY)]
    expect_none(found, f"texts of {page} that are hard to read")


def violations(tab, options=OPTIONS):
    result = tab.evaluate("options => axe.run(document, options)", options)
    for violation in result["violations"]:
        for node in violation["nodes"]:
            reasons = [check["message"] for group in ("any", "all", "none") for check in node[group]]
            yield f"{violation['id']}: {node['target'][0]}: {'; '.join(reasons)}"
