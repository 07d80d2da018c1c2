"""What a page asks of a network and of a script: nothing of other hosts, nothing that moves, no script to be read."""

from urllib.parse import urlsplit

import pytest

from conftest import DESKTOP, PHONE, probe
from expect import expect_none
from published import sample_id, samples


@pytest.mark.parametrize("width", (PHONE, DESKTOP))
@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_loading_is_quiet_and_still(window, server, page, width):
    """From a slow server under a sub-path: its own files only, all found, and nothing that has appeared moves."""
    tab = window(width)
    answers, complaints = [], []
    tab.on("response", lambda answer: answers.append(answer))
    tab.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    tab.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    tab.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    tab.add_init_script(f"if (window === top) {{ {probe('shifts')} }}")
    tab.goto(server + page.path, wait_until="load")
    to_the_end_and_back(tab)

    outside = (answer.url for answer in answers if not answer.url.startswith(server) and not answer.url.startswith("data:"))
    expect_none(outside, f"requests of {page} that leave the site")
    expect_none((f"{each.status} {each.url}" for each in answers if each.status >= 400), f"files that {page} does not get")
    expect_none(complaints, f"complaints about {page}")
    shifts = tab.evaluate("window.layoutShifts")
    expect_none((f"{each['value']:.4f}: {'; '.join(each['moved'])}" for each in shifts), f"what moves while {page} loads")


def test_text_is_there_before_any_script_file(window, server):
    """A page whose scripts never arrive, as on a network that stalls, is read all the same, and in the mode that was chosen."""
    tab = window(PHONE)
    tab.goto(server + "index.html")
    normal = tab.evaluate(TEXT_SIZE)
    tab.locator("#mode-elder").check()
    tab.route("**/*.js", lambda request: None)
    for page in samples():
        tab.goto(server + page.path, wait_until="commit")
        tab.locator("footer .site-description").wait_for(timeout=10_000)
        assert tab.locator("main h1, h1.site-title").first.is_visible(), f"{page}: no heading"
        assert tab.evaluate(TEXT_SIZE) > 1.2 * normal, f"{page}: the mode is forgotten"


TEXT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


def to_the_end_and_back(tab):
    """What loads only when it comes into view, loads now."""
    tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_timeout(200)
    tab.evaluate("window.scrollTo(0, 0)")
    tab.wait_for_load_state("networkidle")


@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_everything_can_be_read_without_scripts(window, page):
    tab = window(PHONE, scripts=False)
    tab.goto(page.url)
    assert tab.locator("h1").is_visible()
    expect_none(tab.evaluate(probe("unrendered")), f"texts of {page} that nobody sees without scripts")


@pytest.mark.parametrize("page", samples(), ids=sample_id)
def test_the_page_works_from_a_folder(window, page):
    """As by double click on a USB stick: style, images and charts are there, and no request goes anywhere else."""
    tab = window(PHONE)
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(page.url)
    expect_none((url for url in requests if urlsplit(url).scheme not in ("file", "data")), f"requests of {page} to a network")
    assert tab.evaluate("[...document.styleSheets].length") > 0
    assert tab.evaluate("getComputedStyle(document.body).marginTop") == "0px", "the style sheet has no effect"
    expect_none(
        tab.evaluate("[...document.images].filter(each => !each.naturalWidth).map(each => each.src)"), f"images {page} lacks")
    expect_none(tab.evaluate(probe("charts")), f"charts on {page} that show nothing")


def test_links_lead_on_from_page_to_page_from_a_folder(window):
    """The way of a reader: a report, one of its figures, the rows behind it, the places to read, one of them."""
    tab = window(PHONE)
    tab.goto(next(page for page in samples() if page.kind == "report").url)
    for link in ("a.figure", ".figure-sources li a", ".site-nav a[href*='facilities/']", ".facility-item h3 a"):
        before = tab.url
        tab.locator(f"{link} >> visible=true").first.click(timeout=5000)
        tab.wait_for_load_state()
        assert tab.url != before and tab.url.startswith("file:"), f"{link} on {before} leads nowhere"
        assert tab.locator("h1").count() == 1
