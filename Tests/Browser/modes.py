"""The ways in which a visitor can see a page."""

MODES = ("light", "dark")


def enter(tab, mode: str):
    tab.emulate_media(color_scheme=mode)
