"""长者模式, 高对比 and 字号: they do what they say with and without scripts, and with scripts they are remembered."""

import pytest

from conftest import PHONE, probe
from expect import expect_none

PAGE, NEXT_PAGE = "index.html", "regions/index.html"
TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
INK = "getComputedStyle(document.body).color"

# What each control must change, and by how much at least.
LARGER = {"mode-elder": 1.25, "size-large": 1.1, "size-largest": 1.25}


@pytest.mark.parametrize("scripts", (True, False), ids=("with scripts", "without scripts"))
@pytest.mark.parametrize("control", LARGER)
def test_letters_grow(window, server, control, scripts):
    tab = window(PHONE, scripts=scripts)
    tab.goto(server + PAGE)
    before = tab.evaluate(TEXT_SIZE)
    press(tab, control)
    assert tab.evaluate(TEXT_SIZE) >= LARGER[control] * before
    assert tab.evaluate(probe("overflow"))["excess"] <= 0


@pytest.mark.parametrize("scripts", (True, False), ids=("with scripts", "without scripts"))
def test_high_contrast_is_black_on_white(window, server, scripts):
    tab = window(PHONE, scripts=scripts)
    tab.goto(server + PAGE)
    assert tab.evaluate(INK) != "rgb(0, 0, 0)"
    press(tab, "mode-contrast")
    assert tab.evaluate(INK) == "rgb(0, 0, 0)"


def test_a_choice_is_remembered_on_the_next_page_and_can_be_taken_back(window, server):
    tab = window(PHONE)
    tab.goto(server + PAGE)
    normal = tab.evaluate(TEXT_SIZE)
    press(tab, "mode-elder")
    press(tab, "mode-contrast")

    tab.goto(server + NEXT_PAGE)
    assert tab.locator("#mode-elder").is_checked() and tab.locator("#mode-contrast").is_checked()
    assert tab.evaluate(TEXT_SIZE) > normal

    press(tab, "mode-elder")
    tab.goto(server + PAGE)
    assert not tab.locator("#mode-elder").is_checked() and tab.locator("#mode-contrast").is_checked()
    assert tab.evaluate(TEXT_SIZE) == normal


def test_a_remembered_mode_is_there_before_anything_is_painted(window, server):
    tab = window(PHONE)
    tab.goto(server + PAGE)
    press(tab, "mode-elder")
    press(tab, "size-largest")
    tab.add_init_script(f"if (window === top) {{ {probe('shifts')} }}")
    tab.goto(server + NEXT_PAGE)
    tab.wait_for_load_state("networkidle")
    expect_none((each["moved"] for each in tab.evaluate("window.layoutShifts")), "what moves when the mode is applied")


def test_modes_work_where_nothing_may_be_stored(window, server):
    tab = window(PHONE)
    errors = []
    tab.on("pageerror", lambda error: errors.append(error))
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } })")
    tab.goto(server + PAGE)
    before = tab.evaluate(TEXT_SIZE)
    press(tab, "mode-elder")
    assert tab.evaluate(TEXT_SIZE) > before
    expect_none(errors, "errors of scripts")


def press(tab, control: str):
    """As with the keyboard: by focus and the space bar."""
    tab.locator(f"#{control}").focus()
    tab.keyboard.press("Space")
