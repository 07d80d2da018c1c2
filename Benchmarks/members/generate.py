#!/usr/bin/env python3
"""Writes the content folders of several invented federations, to be built by `make members`: always the same bytes for the same numbers.

    Benchmarks/members/generate.py [--members N] [--reports N] [--broken K ...] --output DIR
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generate import write_content  # noqa: E402  (in the folder above)
from places import SITE_TITLE, TOWNSHIPS  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description="Write the content folders of several federations.")
    parser.add_argument("--members", type=int, default=12, help="how many federations (default 12)")
    parser.add_argument("--reports", type=int, default=250, help="how many reports each has (default 250)")
    parser.add_argument("--broken", type=int, nargs="*", default=[], metavar="K", help="the federations, from 1, that get a report of an impossible date")
    parser.add_argument("--output", type=Path, required=True, help="the folder to write, a content folder below it for each federation")
    options = parser.parse_args()
    for number in range(1, options.members + 1):
        folder = options.output / f"member-{number:02d}"
        write_content(folder, options.reports, len(TOWNSHIPS))
        edit(folder / "site.yaml", SITE_TITLE, f"第{number}家{SITE_TITLE}")
        if number in options.broken:
            report = folder / "reports/r00001.md"
            date = next(line for line in report.read_text(encoding="utf-8").splitlines() if line.startswith("date: "))
            edit(report, date, "date: 2024-02-30")


def edit(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


if __name__ == "__main__":
    main()
