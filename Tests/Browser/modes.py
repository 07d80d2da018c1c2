"""The ways in which a visitor can see a page: what the system asks for, and what is ticked at the top of every page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mode:
    name: str
    colours: str = "light"
    elder: bool = False
    contrast: bool = False

    def __str__(self) -> str:
        return self.name


LIGHT, DARK, ELDER = Mode("light"), Mode("dark", colours="dark"), Mode("elder", elder=True)
MODES = (LIGHT, DARK, ELDER)
HIGH_CONTRAST = (Mode("high contrast", contrast=True), Mode("high contrast in the dark", colours="dark", contrast=True))


def enter(tab, mode: Mode):
    tab.emulate_media(color_scheme=mode.colours)
    tab.evaluate(
        """wanted => {
          for (const [id, on] of Object.entries(wanted)) {
            const box = document.getElementById(id);
            if (box.checked !== on) box.click();
          }
        }""",
        {"mode-elder": mode.elder, "mode-contrast": mode.contrast})
