"""The page about settings says what they are now, and its example can be used."""

from pathlib import Path

from anchor.settings import read_settings
from anchor.settings.model import NAMES, TABLES
from test_packaging import read, script

PAGE = script("settings_page")


def test_the_page_is_made_from_the_settings_as_they_are() -> None:
    assert read("docs/settings.md") == PAGE.page(), "run: python scripts/settings_page.py"


def test_every_setting_is_on_it() -> None:
    headings = [line[4:] for line in read("docs/settings.md").splitlines() if line[:4] == "### "]
    assert headings == [name for name in NAMES if name not in TABLES]


def test_its_example_can_be_used(tmp_path: Path) -> None:
    example = read("docs/settings.md").partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "config.toml"
    path.write_text(example)
    settings, faults = read_settings(path, {})
    assert faults == []
    assert settings.keys
    assert (len(settings.scales), len(settings.questions)) == (1, 1)
