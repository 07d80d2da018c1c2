"""Tables are sorted and filtered by whoever has scripts, and are plain, whole tables for whoever has not."""

import re

import pytest

from conftest import DESKTOP
from published import all_pages

SORTABLE = next(page for page in all_pages() if page.kind == "system" and 'class="total"' in page.html and 'class="sortable"' in page.html)
LONG = next(page for page in all_pages() if page.kind == "rows" and 'class="table-filter"' in page.html)


@pytest.fixture
def table(window):
    tab = window(DESKTOP)
    tab.goto(SORTABLE.url)
    return tab.locator("table.sortable", has=tab.locator("tr.total")).first


def test_a_column_of_numbers_is_sorted_down_then_up_then_as_it_was(table):
    heading = table.locator("thead th.number").first
    official = names(table)

    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert figures(table) == sorted(figures(table), reverse=True)
    assert sorted(names(table)) == sorted(official), "sorting loses rows"
    assert "从大到小" in table.page.locator("[role=status].visually-hidden").last.inner_text()

    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert figures(table) == sorted(figures(table))

    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") is None
    assert names(table) == official


def test_totals_stay_last(table):
    totals = table.locator("tbody tr.total").count()
    table.locator("thead th.number button").first.click()
    assert "total" in table.locator("tbody tr").last.get_attribute("class")
    assert table.locator("tbody tr.total").count() == totals


def test_only_one_column_says_that_it_sorts(table):
    for button in table.locator("thead button").all()[:2]:
        button.click()
    assert table.locator("[aria-sort]").count() == 1


def test_every_sorting_button_says_what_it_sorts(table):
    labels = [button.get_attribute("aria-label") for button in table.locator("thead button").all()]
    assert len(set(labels)) == len(labels) and all(re.fullmatch("按.+排序", label) for label in labels)


def test_a_filter_leaves_the_rows_that_have_the_words(window):
    tab = window(DESKTOP)
    tab.goto(LONG.url)
    figure = tab.locator("figure.figure-table", has=tab.locator(".table-filter")).first
    rows = figure.locator("tbody tr")
    count = rows.count()
    word = rows.nth(count // 2).locator("td.words").first.inner_text()

    figure.locator(".table-filter input").fill(word)
    expected = sum(word in text for text in rows.all_text_contents())
    assert rows.filter(visible=True).count() == expected
    assert figure.locator("output").inner_text() == f"剩 {expected} 行，共 {count} 行"

    figure.locator(".table-filter input").fill("")
    assert rows.filter(visible=True).count() == count


@pytest.mark.parametrize("page", (SORTABLE, LONG), ids=str)
def test_without_scripts_tables_are_whole_and_offer_nothing_that_does_not_work(window, page):
    tab = window(DESKTOP, scripts=False)
    tab.goto(page.url)
    assert tab.locator("thead button").count() == 0
    assert tab.locator(".table-filter").filter(visible=True).count() == 0
    rows = tab.locator("main table tbody tr")
    assert rows.filter(visible=True).count() == rows.count() > 0


def names(table) -> list[str]:
    return table.locator("tbody tr:not(.total) > :first-child").all_inner_texts()


def figures(table) -> list[float]:
    """The first column of numbers, without the totals and the cells that have none."""
    texts = [row.locator("td.number").first.inner_text() for row in table.locator("tbody tr:not(.total)").all()]
    found = (re.match(r"[+-]?[\d,]+(\.\d+)?", text) for text in texts)
    return [float(each.group().replace(",", "")) for each in found if each]
