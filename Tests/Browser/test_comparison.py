"""Any township beside any other: the figures are those of the other's own page, with scripts; without, the banner's are there."""

import pytest

from conftest import DESKTOP, PHONE
from published import Page, samples

TOWNSHIP = next(page for page in samples() if page.kind == "region-乡镇")
OWN, OTHER = "td.number >> nth=0", "td.other"


@pytest.fixture
def comparison(window):
    tab = window(DESKTOP)
    tab.goto(TOWNSHIP.url)
    return tab.locator("#comparison")


def column(section, which: str) -> dict[str, str]:
    """Figures by their identifiers, as they are written."""
    return {row.get_attribute("data-figure"): row.locator(which).inner_text() for row in section.locator("tbody tr").all()}


def test_the_other_column_says_what_the_others_own_page_says(comparison, window):
    choices = comparison.locator("select option").evaluate_all("all => all.map(each => [each.value, each.label])")
    own_page = window(DESKTOP)
    for identifier, name in (choices[0], choices[len(choices) // 2], choices[-1]):
        choose(comparison, identifier, name)
        own_page.goto(Page(f"regions/{identifier}.html").url)
        assert column(comparison, OTHER) == column(own_page.locator("#comparison"), OWN), name
        assert name in comparison.locator("figcaption").inner_text()


def choose(section, identifier: str, name: str):
    section.locator("select").select_option(identifier)
    section.locator("[role=status]", has_text=name).wait_for(state="attached")


def test_figures_of_the_other_lead_to_their_rows(comparison):
    identifier = comparison.locator("select option").last.get_attribute("value")
    choose(comparison, identifier, comparison.locator("select option").last.inner_text())
    for link in comparison.locator("td.other a").all():
        assert Page(TOWNSHIP.path).target(link.get_attribute("href")).is_file()


def test_a_comparison_can_be_sent_to_others(comparison, window):
    identifier = comparison.locator("select option").last.get_attribute("value")
    choose(comparison, identifier, comparison.locator("select option").last.inner_text())
    figures = column(comparison, OTHER)
    other = window(PHONE)
    other.goto(comparison.page.url)
    other.locator("#comparison [role=status]:not(:empty)").wait_for(state="attached")
    assert column(other.locator("#comparison"), OTHER) == figures


def test_without_scripts_the_banner_is_compared(window):
    tab = window(PHONE, scripts=False)
    tab.goto(TOWNSHIP.url)
    section = tab.locator("#comparison")
    assert not section.locator("select").is_visible()
    assert section.locator("td.other").count() == section.locator("tbody tr").count() > 0
    assert section.locator(".table-foot a").first.is_visible(), "no way to the tables of all regions"
