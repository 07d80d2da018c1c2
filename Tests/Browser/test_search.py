"""Search finds what stands in the site, says how much of it, and marks it; without scripts there are lists to go by."""

import re
from urllib.parse import quote

import pytest

from conftest import PHONE
from expect import expect_none
from published import Page, all_pages

SEARCH = Page("search.html")
BUDGET = 100 * 1024  # bytes of the index that one query may fetch

pytestmark = pytest.mark.skipif(not SEARCH.file.exists(), reason="this site has no search page")


@pytest.fixture
def search(window, server):
    """Asks as a link does, and waits for the answer: the tab, and the number that the page says it has found."""
    tab = window(PHONE)

    def ask(query: str, address: str = server):
        tab.goto(f"{address}{SEARCH.path}?q={quote(query)}")
        status = tab.locator("#search-results [role=status]").filter(has_text=re.compile("找到"))
        status.wait_for()
        found = re.search(r"找到 (\d+) 项", status.inner_text())
        return tab, int(found.group(1)) if found else 0

    return ask


QUERIES = ("教育培训", "“教育培训”", "澜桦镇", "组建率")


@pytest.mark.parametrize("query", QUERIES)
def test_every_result_has_the_words_and_marks_them(search, query):
    tab, count = search(query)
    words = query.strip("“”")
    items = tab.locator(".search-item")
    assert count > 0 and items.count() == min(count, 10)
    for item in items.all():
        assert words in "".join(item.locator("mark").all_inner_texts()), item.inner_text()
        assert item.locator(".byline span").first.inner_text() != "", "no kind of page"
        assert re.fullmatch(r"\d{4}年\d+月\d+日", item.locator(".byline time").inner_text()), "no date"


@pytest.mark.parametrize("query", ("教育培训", "组建率", "澜桦镇"))
def test_every_report_that_has_the_words_is_found(search, window, query):
    reader = window(scripts=False)
    expected = set()
    for page in (each for each in all_pages() if each.kind == "report"):
        reader.goto(page.url)
        if query in reader.locator("article").inner_text():
            expected.add(page.file.name)
    tab, count = search(query)
    show_all(tab, count)
    found = set(tab.locator(".search-item h3 a").evaluate_all("all => all.map(each => each.pathname.split('/').pop())"))
    assert expected <= found and expected


def show_all(tab, count: int):
    while (shown := tab.locator(".search-item").count()) < count:
        tab.locator(".search-more").click()
        tab.wait_for_function("shown => document.querySelectorAll('.search-item').length > shown", arg=shown)


@pytest.mark.parametrize("query", ("澜桦镇", "lan hua zhen", "lanhuazhen", "lhz", "LHZ", "ｌｈｚ"))
def test_a_township_is_found_by_its_characters_pinyin_and_initials(search, query):
    tab, _ = search(query)
    assert "澜桦镇" in tab.locator(".search-item h3").all_inner_texts()


@pytest.mark.parametrize("query", ("这句话哪里也没有", "xyzzyx", "<img src=x onerror=alert(1)>"))
def test_what_is_nowhere_is_not_found_and_is_said_back_as_text(search, query):
    tab, count = search(query)
    assert count == 0 and tab.locator(".search-item").count() == 0
    assert query in tab.locator("#search-results [role=status]").inner_text()
    assert tab.locator("#search-results img").count() == 0


def test_a_query_fetches_little(window, server):
    tab = window(PHONE)
    fetched = []
    tab.on("response", lambda answer: fetched.append(len(answer.body())) if "/search/" in answer.url else None)
    tab.goto(f"{server}{SEARCH.path}?q={quote('教育培训')}")
    tab.locator(".search-item").first.wait_for()
    assert 0 < sum(fetched) <= BUDGET


def test_search_works_from_a_folder(search):
    tab, count = search("教育培训", address=SEARCH.url.removesuffix(SEARCH.path))
    assert count > 0 and tab.url.startswith("file:")


def test_the_box_on_every_page_leads_to_the_results(window, server):
    tab = window(PHONE)
    tab.goto(server + "regions/index.html")
    tab.locator("#site-search").fill("职工书屋")
    tab.keyboard.press("Enter")
    tab.locator(".search-item").first.wait_for()
    assert tab.locator("#site-search").input_value() == "职工书屋"


def test_results_go_on_where_the_keyboard_is(search):
    tab, count = search("工会")
    assert count > 10
    tab.locator(".search-more").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_function("document.querySelectorAll('.search-item').length > 10")
    assert tab.evaluate("document.activeElement === document.querySelectorAll('.search-item')[10].querySelector('a')")


def test_without_scripts_there_are_lists_by_topic_region_year_and_kind(window):
    tab = window(PHONE, scripts=False)
    tab.goto(SEARCH.url + "?q=教育培训")
    assert not tab.locator("#search-results").is_visible()
    for title in ("按主题找", "按地区找", "按年份找报告", "按种类找"):
        section = tab.locator("section", has=tab.locator("h2", has_text=title))
        assert section.locator("a").count() > 0, title
    expect_none((link for link in SEARCH.outline.links if not link.startswith(("#", "http", "tel:")) and not SEARCH.target(link).is_file()),
                "links of the lists that lead nowhere")
