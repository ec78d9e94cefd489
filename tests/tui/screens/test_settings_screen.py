"""Settings on the full screen: every one of them, changed at once and written down."""

from pathlib import Path

import pytest
from textual.widgets import Static

from anchor.places import places
from anchor.settings import Settings, read_settings
from anchor.settings.model import ENTRIES, NAMES, choices_of
from anchor.settings.reading import VARIABLES
from anchor.settings.values import about, choice_about
from anchor.state import State
from anchor.tui import settling
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.keymap import KeymapScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.line import LineScreen
from anchor.tui.screens.page import PageScreen
from anchor.tui.screens.region import RegionScreen
from anchor.tui.screens.settings import SettingsScreen
from anchor.tui.screens.skips import SkipsScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import phases, tr
from anchor.words import settings as settings_words
from anchor.words import settling as words
from anchor.words.keys import KEYS
from awaited import awaited
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

SINGLE = [name for name in NAMES if choices_of(name)]
ORDER = [*SINGLE, "language", "keys", *ENTRIES, "skips", "region"]
WRITTEN = '# mine\ntheme = "paper" # soft\n\n[keys]\nleave = "q"\n'


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


@pytest.fixture
def file(home: Path) -> Path:
    """A file of settings, with remarks."""
    path = places().settings
    path.parent.mkdir(parents=True)
    path.write_text(WRITTEN)
    return path


async def go_to(one: Opened, name: str) -> None:
    """Mark a setting."""
    await one.press("home", *["down"] * ORDER.index(name))


def on_file() -> Settings:
    settings, faults = read_settings(places().settings, {})
    assert faults == []
    return settings


# What is shown


@awaited
async def test_everything_that_can_be_settled_is_there(around: Surroundings) -> None:
    assert set(ORDER) == {*NAMES, "skips", "region"}
    async with opened(around, SettingsScreen(around), size=(100, 40)) as one:
        for name in ORDER:
            await go_to(one, name)
            marked = next(line for line in one.text.splitlines() if "›" in line)
            assert tr(words.LABELS[name]) in marked
            if name in NAMES:
                assert about(name).split(".")[0][:30] in one.prose


@pytest.mark.parametrize("name", SINGLE)
@awaited
async def test_each_choice_is_explained(around: Surroundings, name: str) -> None:
    async with opened(around, SettingsScreen(around), size=(200, 40)) as one:
        await go_to(one, name)
        told = str(one.shown.query_one("#setting-about", Static).render())
        for choice in choices_of(name):
            assert choice_about(name, choice) in told


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
@awaited
async def test_every_setting_can_be_reached_where_there_is_little_room(
    around: Surroundings, size: tuple[int, int]
) -> None:
    async with opened(around, SettingsScreen(around), size=size) as one:
        for name in ORDER:
            await go_to(one, name)
            assert any(
                "›" in line and tr(words.LABELS[name]) in line for line in one.text.splitlines()
            ), name


# Changing


@pytest.mark.parametrize("name", SINGLE)
@awaited
async def test_right_takes_the_next_choice_and_left_the_one_before(
    around: Surroundings, name: str
) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, name)
        before = getattr(around.settings, name)
        seen = [before]
        for _ in choices_of(name)[1:]:
            await one.press("right")
            assert getattr(on_file(), name) == getattr(around.settings, name)
            seen.append(getattr(around.settings, name))
        assert len(set(seen)) == len(choices_of(name))
        await one.press("right")
        assert getattr(around.settings, name) == before
        await one.press("left")
        assert getattr(around.settings, name) == seen[-1]
        await one.press("enter")
        assert getattr(around.settings, name) == before


@awaited
async def test_the_persons_remarks_stay(around: Surroundings, file: Path) -> None:
    around.settings, _ = read_settings(file, {})
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "theme")
        await one.press("right")
    assert file.read_text() == WRITTEN.replace('"paper"', '"contrast"')


@awaited
async def test_colours_change_at_once(around: Surroundings) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "theme")
        await one.press("right")
        assert one.app.theme == around.settings.theme == "paper"


@awaited
async def test_where_no_colour_is_wanted_there_is_none_whatever_is_settled(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, no_color=True)
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "theme")
        await one.press("right")
        assert on_file().theme == "paper"
        assert one.app.theme == "terminal"


@awaited
async def test_backspace_leaves_a_setting_at_its_default(around: Surroundings, file: Path) -> None:
    around.settings, _ = read_settings(file, {})
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "theme")
        await one.press("backspace")
        assert one.app.theme == "dusk"
    assert "theme" not in file.read_text()
    assert "# mine" in file.read_text()


@awaited
async def test_what_is_settled_elsewhere_has_no_default_to_go_back_to(
    around: Surroundings, home: Path
) -> None:
    State(home / "state.toml").remember_skips(["jaw"])
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "skips")
        await one.press("backspace")
    assert State(home / "state.toml").skips() == {"jaw"}


@pytest.mark.parametrize(
    ("name", "value"), [("theme", "paper"), ("motion", "none"), ("numbers", "true")]
)
@awaited
async def test_what_the_environment_decides_is_said_and_stays(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(VARIABLES[name], value)
    around.settings, _ = read_settings(places().settings)
    before = around.settings
    async with opened(around, SettingsScreen(around), size=(200, 40)) as one:
        await go_to(one, name)
        assert tr(words.FROM_VARIABLE, variable=VARIABLES[name]) in one.prose
        await one.press("right")
        assert tr(words.FROM_VARIABLE_STAYS, variable=VARIABLES[name]) in one.prose
    assert around.settings == before
    assert not places().settings.exists()


@awaited
async def test_a_file_that_cannot_be_understood_is_left_as_it_is(
    around: Surroundings, file: Path
) -> None:
    file.write_text("theme = = 1\n")
    async with opened(around, SettingsScreen(around), size=(200, 40)) as one:
        await go_to(one, "theme")
        await one.press("right")
        assert tr(settings_words.EDIT) in one.prose
        assert around.settings.theme == "dusk"
    assert file.read_text() == "theme = = 1\n"


@awaited
async def test_where_nothing_may_be_remembered_it_holds_until_one_leaves(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, save=False)
    async with opened(around, SettingsScreen(around), size=(200, 40)) as one:
        await go_to(one, "theme")
        assert tr(words.NOT_KEPT) in one.prose
        await one.press("right")
        assert one.app.theme == "paper"
        await one.press("backspace")
        assert one.app.theme == "dusk"
        await go_to(one, "language")
        await one.press("enter", *"d,", "enter")
        assert isinstance(one.shown, LineScreen)
        await one.press("backspace", *"e,en", "enter")
        assert around.settings.language == ("de", "en")
    assert not places().settings.exists()


# Pages of their own


@awaited
async def test_languages_are_typed(around: Surroundings) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "language")
        await one.press("right", *"de, en", "enter")
        assert isinstance(one.shown, SettingsScreen)
        assert on_file().language == around.settings.language == ("de", "en")
        await one.press("enter", *["backspace"] * 5, "minus", "enter")
        assert on_file().language == ()


@awaited
async def test_a_language_there_cannot_be_is_said(around: Surroundings) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "language")
        await one.press("enter", *"d!", "enter")
        assert isinstance(one.shown, LineScreen)
        assert tr(settings_words.TAKES_OTHER["language"]) in one.prose
        await one.press("escape")
        assert isinstance(one.shown, SettingsScreen)
    assert not places().settings.exists()


@awaited
async def test_other_keys_work_at_once(around: Surroundings) -> None:
    async with opened(around, SettingsScreen(around), size=(100, 40)) as one:
        await go_to(one, "keys")
        await one.press("enter")
        assert isinstance(one.shown, KeymapScreen)
        await one.press("end", "home")
        assert tr(KEYS["leave"][2]) in one.text
        await one.press("enter", *["backspace"] * 20, "z", "enter")
        assert isinstance(one.shown, KeymapScreen)
        assert dict(on_file().keys) == {"leave": "z"}
        await one.press("z")
        assert isinstance(one.shown, SettingsScreen)
        await one.press("q")
        assert isinstance(one.shown, SettingsScreen)
        await one.press("enter", "backspace", "q")
        assert isinstance(one.shown, SettingsScreen)
        assert dict(on_file().keys) == {}


@awaited
async def test_every_key_can_be_changed(around: Surroundings) -> None:
    async with opened(around, KeymapScreen(around), size=(100, 200)) as one:
        for _, _, what in KEYS.values():
            assert tr(what) in one.text


@pytest.mark.parametrize("name", list(ENTRIES))
@awaited
async def test_own_scales_and_questions_are_shown_with_how_they_are_changed(
    around: Surroundings, file: Path, name: str
) -> None:
    file.write_text(
        '[[scales]]\nname = "pain"\nquestion = "How much?"\n'
        '[[questions]]\nname = "body"\nask = "What did it need?"\n'
    )
    around.settings, _ = read_settings(file, {})
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, name)
        await one.press("enter")
        assert isinstance(one.shown, PageScreen)
        assert ("pain: How much?" in one.prose) == (name == "scales")
        assert ("body: What did it need?" in one.prose) == (name == "questions")
        assert tr(words.EDIT) in one.prose


@awaited
async def test_parts_of_the_body_are_brought_back(around: Surroundings, home: Path) -> None:
    state = State(home / "state.toml")
    state.remember_skips(["jaw", "toes"])
    async with opened(around, SettingsScreen(around), size=(100, 60)) as one:
        await go_to(one, "skips")
        assert "the jaw" in one.text
        await one.press("enter")
        assert isinstance(one.shown, SkipsScreen)
        _, rows = one.text.split(tr(words.SKIPS_HOW))
        assert rows.count(tr(words.LEFT_OUT)) == 2
        await one.press("right")
        assert state.skips() == {"toes"}
        await one.press("down", "down", "left")
        assert state.skips() == {"toes", "whole"}
        await one.press("q")
        assert tr(phases.REGIONS["toes"]) in one.text
        assert tr(phases.REGIONS["jaw"]) not in one.text


@awaited
async def test_a_part_that_could_not_be_brought_back_is_said(
    around: Surroundings, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(State, "remember_skips", refuse)
    async with opened(around, SkipsScreen(around)) as one:
        await one.press("left")
        assert "No space left on device" in one.prose


@awaited
async def test_the_country_is_chosen(around: Surroundings, home: Path) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await go_to(one, "region")
        assert "United Kingdom, by y" in one.prose
        await one.press("enter")
        assert isinstance(one.shown, RegionScreen)
        await one.press(*"irel", "enter")
        assert "Ireland" in one.text
        assert State(home / "state.toml").region() == "IE"
        await one.press("backspace")
        assert "United Kingdom, by y" in one.prose
    assert State(home / "state.toml").region() is None


# Coming and going


@pytest.mark.parametrize("key", ["q", "escape"])
@awaited
async def test_every_page_leaves_with_one_key(around: Surroundings, key: str) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        for name in ("keys", "scales", "questions", "skips"):
            await go_to(one, name)
            await one.press("enter")
            assert not isinstance(one.shown, SettingsScreen)
            await one.press("h")
            assert isinstance(one.shown, HelpNowScreen)
            await one.press("escape", "question_mark")
            assert isinstance(one.shown, KeysScreen)
            await one.press("escape", key)
            assert isinstance(one.shown, SettingsScreen)


@awaited
async def test_settings_can_be_clicked(around: Surroundings) -> None:
    async with opened(around, SettingsScreen(around)) as one:
        await one.pilot.click("#knobs", offset=(4, 1))
        await one.settle()
        assert around.settings.theme == "paper"


@pytest.mark.parametrize("name", words.UNSET)
def test_what_nobody_has_settled_is_told_in_its_own_words(
    home: Path, clock: ManualClock, name: str
) -> None:
    there = {one.name: one.value for one in settling.settings(surroundings(home, clock))}
    assert there[name] == tr(words.UNSET[name])
