"""The themes: text that can be read, measured from the themes' own values."""

import pytest
from textual.color import Color
from textual.theme import Theme

from anchor.settings.model import choices_of
from anchor.tui.themes import read_themes

ENOUGH = 7.0
"""Of contrast, as WCAG 2.2 asks for at its level AAA (1.4.6)."""

THEMES = {theme.name: theme for theme in read_themes()}
OWN_COLOURS = [name for name, theme in THEMES.items() if not theme.ansi]


def colour(theme: Theme, name: str) -> Color:
    given = theme.background if name == "background" else theme.variables[f"anchor-{name}"]
    assert given is not None
    return Color.parse(given)


def luminance(one: Color) -> float:
    parts = [part / 255 for part in (one.r, one.g, one.b)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_that_can_be_settled_is_there() -> None:
    assert set(choices_of("theme")) == set(THEMES)


def test_there_are_a_dark_one_a_light_one_a_strong_one_and_the_terminals_own() -> None:
    assert THEMES["dusk"].dark
    assert not THEMES["paper"].dark
    assert THEMES["terminal"].ansi
    assert (
        contrast(colour(THEMES["contrast"], "text"), colour(THEMES["contrast"], "background")) > 20
    )


@pytest.mark.parametrize("text", ["text", "quiet", "accent", "lit"])
@pytest.mark.parametrize("ground", ["background", "raised"])
@pytest.mark.parametrize("name", OWN_COLOURS)
def test_text_can_be_read(name: str, ground: str, text: str) -> None:
    theme = THEMES[name]
    assert contrast(colour(theme, text), colour(theme, ground)) >= ENOUGH


@pytest.mark.parametrize("name", OWN_COLOURS)
def test_what_is_marked_can_be_read(name: str) -> None:
    theme = THEMES[name]
    assert contrast(colour(theme, "background"), colour(theme, "accent")) >= ENOUGH


@pytest.mark.parametrize("name", OWN_COLOURS)
def test_a_picture_can_be_seen(name: str) -> None:
    theme = THEMES[name]
    assert contrast(colour(theme, "glow"), colour(theme, "background")) >= 2.5


@pytest.mark.parametrize("name", THEMES)
def test_nothing_is_red(name: str) -> None:
    theme = THEMES[name]
    for given in (theme.error, theme.warning, *theme.variables.values()):
        one = Color.parse(str(given).split()[0])
        if one.ansi is None:
            assert not (one.r > 150 and one.g < 90 and one.b < 90), given
        else:
            assert "red" not in str(given)
