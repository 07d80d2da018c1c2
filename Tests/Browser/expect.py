"""Failure that reads as a list of what is wrong, one line each."""

import pytest


def expect_none(problems, what: str):
    problems = list(problems)
    if not problems:
        return
    shown = problems[:25]
    rest = [f"… and {len(problems) - len(shown)} more"] if len(problems) > len(shown) else []
    pytest.fail("\n  ".join([f"{what}: {len(problems)}", *map(str, shown), *rest]), pytrace=False)
