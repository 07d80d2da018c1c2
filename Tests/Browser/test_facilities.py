"""The facility finder: every choice shows exactly the places that fit, with scripts or without."""

from datetime import datetime
from urllib.parse import urljoin

import pytest

from conftest import MONDAY_MORNING, PHONE
from published import Page, all_pages

FINDER = Page("facilities/index.html")
ITEM, SHOWN = ".facility-group .facility-item", ".facility-group .facility-item >> visible=true"


@pytest.fixture
def finder(window):
    tab = window(PHONE)
    tab.goto(FINDER.url)
    return tab


def places(tab, which: str = SHOWN) -> list[str]:
    return sorted(tab.locator(f"{which} >> css=h3").all_inner_texts()) if tab.locator(which).count() else []


def test_a_township_shows_its_own_places(finder):
    for region in finder.locator("select[name=region] option").evaluate_all("all => all.map(each => each.value).filter(Boolean)"):
        finder.locator("select[name=region]").select_option(region)
        assert finder.locator(SHOWN).count() == finder.locator(f"{ITEM}[data-region={region}]").count() > 0
        assert finder.locator(f"{SHOWN} >> css=:not([data-region={region}]).facility-item").count() == 0


@pytest.mark.parametrize("name", ("kind", "function"))
def test_a_choice_shows_the_same_places_as_its_list_without_scripts(finder, window, name):
    plain = window(PHONE, scripts=False)
    plain.goto(FINDER.url)
    links = plain.locator(f".finder-lists a[href^='by-{name}-']")
    lists = {link.evaluate("link => link.firstChild.data.trim()"): urljoin(FINDER.url, link.get_attribute("href")) for link in links.all()}
    options = finder.locator(f"select[name={name}] option").evaluate_all("all => all.filter(each => each.value).map(each => each.label)")
    assert set(options) == set(lists)
    for option in options:
        finder.locator(f"select[name={name}]").select_option(label=option)
        plain.goto(lists[option])
        assert places(finder) == places(plain, ".facility-item"), option
        assert finder.locator("#finder-count").inner_text().startswith(f"找到 {len(places(finder))} 处")


def test_accessible_places_are_those_of_their_list(finder, window):
    plain = window(PHONE, scripts=False)
    plain.goto(Page("facilities/accessible.html").url)
    finder.locator("input[name=accessible]").check()
    assert places(finder) == places(plain, ".facility-item") != []


# A Monday and a Sunday in Beijing, whatever the visitor's own clock says; the middle of a night, when nothing is open.
MOMENTS = (MONDAY_MORNING, "2025-06-08T15:30:00+08:00", "2025-06-09T03:00:00+08:00")


@pytest.mark.parametrize("zone", ("Asia/Shanghai", "America/New_York"))
@pytest.mark.parametrize("moment", MOMENTS)
def test_open_now_is_told_by_beijing_time(window, moment, zone):
    tab = window(PHONE, moment=moment, timezone_id=zone)
    tab.goto(FINDER.url)
    tab.locator("input[name=open]").check()
    weeks = tab.locator(ITEM).evaluate_all("all => all.map(each => [each.querySelector('h3').innerText, each.dataset.week ?? null])")
    expected = sorted(name for name, week in weeks if week is not None and is_open(week, datetime.fromisoformat(moment)))
    assert places(tab) == expected
    status = tab.locator("#finder-count").inner_text()
    assert status.startswith(f"找到 {len(expected)} 处" if expected else "没有符合条件的地方") and "北京时间" in status


def is_open(week: str, moment: datetime) -> bool:
    day, minute = week.split(";")[moment.weekday()], moment.hour * 60 + moment.minute
    spans = (span.split("-") for span in day.split() if span != "?")
    return any(int(start) <= minute < int(end) for start, end in spans)


def test_choices_can_be_sent_to_others_and_taken_back(finder, window):
    finder.locator("select[name=kind]").select_option("reading-room")
    chosen = places(finder)
    other = window(PHONE)
    other.goto(finder.url)
    assert places(other) == chosen and other.locator("select[name=kind]").input_value() == "reading-room"

    other.locator("button[type=reset]").click()
    other.wait_for_function("!location.hash")
    assert places(other) == places(other, ITEM)


def test_an_address_from_elsewhere_does_no_harm(window):
    tab = window(PHONE)
    errors = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(FINDER.url + "#region=nowhere&kind=%E0%A4%A&length=7&open=1&<b>=")
    assert tab.locator("#finder-count").inner_text() != "" and errors == []


def test_without_scripts_lists_stand_in_for_the_form(window):
    tab = window(PHONE, scripts=False)
    tab.goto(FINDER.url)
    assert not tab.locator("#finder").is_visible() and tab.locator(".finder-lists").is_visible()
    assert places(tab) == places(tab, ITEM) != []


@pytest.mark.parametrize("page", [page for page in all_pages() if page.kind == "facility"], ids=lambda page: page.file.stem)
def test_every_place_answers_the_five_questions(page):
    for question in ("在哪里", "什么时候开", "要钱吗", "里面有什么", "打电话问谁"):
        assert f"<dt>{question}</dt><dd></dd>" not in page.html and f"<dt>{question}</dt>" in page.html
