"""With the keyboard alone: everything is reached, in the order of the page, and the focus is always to be seen."""

import pytest

from conftest import DESKTOP, PHONE, probe
from expect import expect_none
from published import sample_id, samples


@pytest.mark.parametrize("width", (PHONE, DESKTOP))
@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_tab_reaches_everything_in_order_with_visible_focus(window, page, width):
    tab = window(width)
    tab.goto(page.url)
    start_at_the_top(tab)
    expected = tab.evaluate(probe("tabstops"))
    visited = walk(tab, limit=2 * len(expected) + 20)

    # A box that scrolls is a stop of the browser's own, wherever it has nothing else to focus in it.
    strangers = (each["what"] for each in visited if each["stop"] is None and not each["scroller"])
    expect_none(strangers, f"stops on {page} that nobody expects")
    expect_none((each["what"] for each in visited if not each["marked"]), f"stops on {page} without a mark of the focus")
    expect_none((each["what"] for each in visited if not each["seen"]), f"stops on {page} out of sight or covered")
    reached = [each["stop"] for each in visited if each["stop"] is not None]
    missed = (what for stop, what in enumerate(expected) if stop not in reached)
    expect_none(missed, f"elements of {page} that Tab does not reach")
    assert reached == sorted(reached), f"{page}: Tab leaves the order of the page"


def start_at_the_top(tab):
    """A page may have put the focus where most readers want it, as in the box of the search page."""
    tab.evaluate("document.activeElement.blur(); getSelection().collapse(document.body, 0)")


def walk(tab, limit: int) -> list[dict]:
    """Presses Tab until the focus leaves the page, or comes back to where it has been."""
    visited = []
    for _ in range(limit):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(probe("focused"))
        if focused is None or (visited and focused["stop"] == visited[0]["stop"]):
            return visited
        visited.append(focused)
    pytest.fail(f"Tab never leaves the page; last: {visited[-1]['what']}")


@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_the_first_stop_skips_to_the_main_part(window, page):
    tab = window(PHONE)
    tab.goto(page.url)
    start_at_the_top(tab)
    tab.keyboard.press("Tab")
    first = tab.locator(":focus")
    assert first.inner_text() == "跳到正文"
    assert first.evaluate("link => link.getBoundingClientRect().top >= 0"), "the link is not shown"

    tab.keyboard.press("Enter")
    tab.wait_for_function("document.activeElement.id === 'page-main'")
    assert tab.url.endswith("#page-main")
    tab.keyboard.press("Tab")
    outside = tab.evaluate("document.activeElement.closest('.site-header, .breadcrumb') !== null")
    assert not outside, "the next stop is before the main part"
