"""What the tests share: one Chromium for a whole run, a fresh window for each test, and the probes that look into a page."""

import os
import shutil
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from published import SITE
from served import served_site

PHONE, TABLET, DESKTOP = 390, 768, 1280
WIDTHS = (PHONE, TABLET, DESKTOP)

# The site says what is open now. In the tests it is always the same moment.
MONDAY_MORNING = "2025-06-09T10:00:00+08:00"


def chromium_path() -> str:
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if not found:
        raise pytest.UsageError("没有找到 Chromium，请运行 Tests/Browser/prepare。 No Chromium: run Tests/Browser/prepare.")
    return found


def pytest_sessionstart(session):
    if not (SITE / "index.html").exists():
        raise pytest.UsageError(f"{SITE} 里没有网站，请先运行 make site。 No site there: run make site first.")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path())
        yield browser
        browser.close()


@pytest.fixture
def window(browser):
    """Opens a tab of its own for each call: `window(width, scripts=False)`. All are closed with the test."""
    contexts = []

    def open_window(width=DESKTOP, scripts=True, moment=MONDAY_MORNING, **options):
        usual = {"viewport": {"width": width, "height": 844}, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
        context = browser.new_context(java_script_enabled=scripts, **usual | options)
        context.clock.set_fixed_time(datetime.fromisoformat(moment))
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def server():
    with served_site() as address:
        yield address


@cache
def probe(name: str) -> str:
    """A function in JavaScript that is evaluated inside a page. Each says at its top what it returns."""
    return (Path(__file__).parent / "probes" / f"{name}.js").read_text(encoding="utf-8")
