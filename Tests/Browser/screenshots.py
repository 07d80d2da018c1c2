"""Pictures of eight kinds of page at three widths, for a person to look at.

All go to `.build-browser/screenshots`; the few that README shows also go to `Tests/Screenshots`, where they are committed.
"""

import io
import os
from datetime import datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from conftest import MONDAY_MORNING, WIDTHS, chromium_path
from published import PACKAGE, samples

KINDS = ("home", "report", "reports", "facilities", "facility", "region-乡镇", "system", "dataset")
IN_README = {("home", 1280), ("report", 390), ("region-乡镇", 768), ("facilities", 390)}
HEIGHT = {390: 844, 768: 1024, 1280: 800}
COLOURS = 128  # enough for text and flat charts, at a third of the bytes

ALL = Path(os.environ.get("GONGBAO_BROWSER_TOOLS", PACKAGE / ".build-browser")) / "screenshots"
SHOWN = PACKAGE / "Tests/Screenshots"


def main():
    ALL.mkdir(parents=True, exist_ok=True)
    pages = {page.kind: page for page in samples()}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path())
        for width in WIDTHS:
            tab = browser.new_page(viewport={"width": width, "height": HEIGHT[width]}, locale="zh-CN")
            tab.clock.set_fixed_time(datetime.fromisoformat(MONDAY_MORNING))
            for kind in KINDS:
                tab.goto(pages[kind].url)
                keep(tab.screenshot(), kind, width)
        browser.close()
    count, place = len(KINDS) * len(WIDTHS), os.path.relpath(ALL, PACKAGE)
    print(f"{count} 张图在 {place}。 {count} pictures are in {place}.")


def keep(picture: bytes, kind: str, width: int):
    name = f"{kind.replace('乡镇', 'township')}-{width}.png"
    small = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    for folder in (ALL, SHOWN) if (kind, width) in IN_README else (ALL,):
        small.save(folder / name, optimize=True)


if __name__ == "__main__":
    main()
