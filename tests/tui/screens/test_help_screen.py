"""Help now on the full screen: the same people, numbers and sentences as in lines, at any size."""

from datetime import timedelta
from pathlib import Path

import pytest

from anchor.care.crisis import GOOD_FOR, help_for
from anchor.plain.care import country, whom_to_turn_to
from anchor.settings import Settings
from anchor.state import State
from anchor.tui.bindings import explained
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.reach import ReachScreen
from anchor.tui.screens.region import RegionScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import care as words
from anchor.words import tr
from anchor.words.keys import KEYS
from anchor.words.regions import NAMES
from awaited import awaited
from full import found
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

SAM = (
    '[[person]]\nname = "Sam"\nreach = "0123 456789"\nhelps = "tea"\nsentence = "Hard evening."\n'
    '[[person]]\nname = "Bo"\n'
)
SIZES = [(200, 60), (100, 30), (60, 20), (40, 12)]


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    """Somebody in Great Britain, going by their language, who wrote down two people."""
    home.mkdir()
    (home / "people.toml").write_text(SAM)
    return surroundings(home, clock, region="GB")


def whole(one: Opened) -> str:
    """Give all that is on the page, also what can only be scrolled to."""
    rows = [widget.render() for widget in one.shown.query("#help Static")]
    return " ".join(" ".join(str(row).split()) for row in rows)


def in_order(said: str, *parts: str) -> None:
    places = [said.index(part) for part in parts]
    assert places == sorted(places), said


# What is said


@awaited
async def test_it_says_what_the_linear_face_says(around: Surroundings) -> None:
    who = whom_to_turn_to(around.places.people, None, "GB", around.clock.today())
    async with opened(around, HelpNowScreen(around)) as one:
        in_order(
            whole(one),
            "Sam: 0123 456789",
            "What helps: tea",
            'You could say: "Hard evening."',
            "Bo",
            tr(words.DANGER, region=country("GB"), number="999 (9 9 9) or 112 (1 1 2)"),
            tr(words.HARM_DONE),
            tr(words.TALK, region=country("GB")),
            "Samaritans: call 116 123, samaritans.org, 24/7, free.",
            tr(words.ELSEWHERE, directory="findahelpline.com"),
            tr(words.WITH_SOMEONE),
            who.region,
            who.sure,
            tr(words.WHAT_THIS_IS),
        )


@pytest.mark.parametrize("size", SIZES)
@awaited
async def test_own_people_and_the_emergency_number_are_seen_at_once(
    around: Surroundings, size: tuple[int, int]
) -> None:
    async with opened(around, HelpNowScreen(around), size=size) as one:
        assert "Sam: 0123 456789" in one.prose
        assert tr(words.EMERGENCY, region="GB", number="999 or 112") in one.prose
        assert "GB, United Kingdom" in one.text


@awaited
async def test_the_emergency_number_is_seen_in_the_smallest_window(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around), size=(20, 5)) as one:
        assert tr(words.EMERGENCY, region="GB", number="999 or 112") in one.prose
        assert "Sam" in one.text


@awaited
async def test_the_emergency_number_stays_however_far_one_scrolls(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around), size=(40, 12)) as one:
        await one.press("end")
        assert "Sam" not in one.text
        assert tr(words.EMERGENCY, region="GB", number="999 or 112") in one.prose


@awaited
async def test_with_nobody_written_down_it_says_how(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, region="GB")
    async with opened(around, HelpNowScreen(around)) as one:
        assert tr(words.NO_PEOPLE) in whole(one)
        assert tr(words.REACH_HOW) not in whole(one)


@awaited
async def test_it_says_how_people_are_edited(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        assert tr(words.EDIT_WITH, command="people") in whole(one)


@awaited
async def test_where_no_region_is_known_no_other_country_stands_in(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, HelpNowScreen(around)) as one:
        assert tr(words.EMERGENCY_ANYWHERE) in one.prose
        said = whole(one)
        in_order(said, tr(words.DANGER_ANYWHERE), tr(words.REGION_UNKNOWN))
        assert not any(number in said for number in ("911", "988", "999"))


@awaited
async def test_lines_that_are_too_old_are_not_shown(
    around: Surroundings, clock: ManualClock
) -> None:
    compiled = help_for(None, clock.today()).compiled
    late = compiled + GOOD_FOR + timedelta(days=1)
    clock.advance((late - clock.today()).days * 86_400)
    async with opened(around, HelpNowScreen(around)) as one:
        assert "Samaritans" not in whole(one)
        assert tr(words.STALE) in whole(one)
        assert "999 or 112" in one.prose


@awaited
async def test_own_things_that_help_are_shown(around: Surroundings, home: Path) -> None:
    (home / "toolkit.toml").write_text('object = "the smooth stone"\n')
    async with opened(around, HelpNowScreen(around)) as one:
        said = whole(one)
        in_order(said, tr(words.TOOLKIT_YOURS), "Something to hold: the smooth stone")
        assert tr(words.EDIT_WITH, command="toolkit") in said


@awaited
async def test_what_could_not_be_read_is_named_and_hides_nobody(
    around: Surroundings, home: Path
) -> None:
    (home / "people.toml").write_text(SAM + '[[person]]\nreach = "1"\nname = [\n')
    async with opened(around, HelpNowScreen(around)) as one:
        assert "Sam: 0123 456789" in whole(one)
        assert "people.toml, line 10" in whole(one)


@awaited
async def test_what_a_terminal_would_obey_is_not_obeyed(home: Path, clock: ManualClock) -> None:
    home.mkdir()
    (home / "people.toml").write_text('[[person]]\nname = "S\\u001b[2Jam [bold]"\n')
    around = surroundings(home, clock, region="GB")
    async with opened(around, HelpNowScreen(around)) as one:
        assert "\x1b" not in one.text
        assert "am [bold]" in one.text


# Other regions


@awaited
async def test_another_region_is_picked_from_a_list_and_remembered(
    around: Surroundings, home: Path
) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r")
        assert isinstance(one.shown, RegionScreen)
        await one.press(*"germ", "enter")
        assert "DE, Germany" in one.text
        assert "TelefonSeelsorge" in whole(one)
        assert "999" not in whole(one)
        assert tr(words.REGION_CHOSEN, region=country("DE")) in whole(one)
    assert State(home / "state.toml").region() == "DE"
    async with opened(around, HelpNowScreen(around)) as one:
        assert "DE, Germany" in one.text


@awaited
async def test_every_region_can_be_reached_with_the_arrows(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around), size=(60, 50)) as one:
        await one.press("r")
        for name in NAMES.values():
            assert tr(name) in one.text
        await one.press("down", "down", "down", "up", "enter")
        assert "AU, Australia" in one.text


@pytest.mark.parametrize("size", [(60, 20), (34, 20), (41, 12)])
@awaited
async def test_no_number_is_broken(around: Surroundings, size: tuple[int, int]) -> None:
    async with opened(around, HelpNowScreen(around), size=(size[0], 60)) as one:
        for number in ("999 (9 9 9)", "112 (1 1 2)", "116 123"):
            assert number in one.text.replace("\u00a0", " ")


@awaited
async def test_enter_alone_changes_no_country(around: Surroundings, home: Path) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r")
        assert "›" not in one.text
        assert tr(words.REGION_SHOWN, region="GB") in one.text
        assert tr(words.REGION_AUTO) not in one.text
        await one.press("enter")
        assert isinstance(one.shown, HelpNowScreen)
        assert "GB, United Kingdom" in one.text
        await one.press("r", "d", "backspace", "enter")
    assert not (home / "state.toml").exists()


@awaited
async def test_a_choice_can_be_taken_back(around: Surroundings, home: Path) -> None:
    around.state.remember_region("DE")
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r")
        assert tr(words.REGION_SHOWN, region="DE") in one.text
        await one.press("down")
        assert f"› {tr(words.REGION_AUTO)}" in one.text
        await one.press("enter")
        assert "GB, United Kingdom" in one.text
        assert tr(words.REGION_SUGGESTED, region=country("GB")) in whole(one)
    assert State(home / "state.toml").region() is None


@awaited
async def test_a_country_without_lines_is_found_by_name_and_that_is_said(
    around: Surroundings, home: Path
) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r", *"india", "enter")
        assert "IN, India" in one.text
        assert tr(words.REGION_NO_LINES, region=country("IN")) in whole(one)
        assert tr(words.DANGER_ANYWHERE) in whole(one)


@awaited
async def test_only_numbers_that_somebody_has_are_explained(
    around: Surroundings, home: Path
) -> None:
    _, _, about = KEYS["help.person-1"]
    async with opened(around, HelpNowScreen(around)) as one:
        assert [row.keys for row in explained(one.shown) if row.about == tr(about)] == [
            ("1",), ("2",)
        ]  # fmt: skip
    (home / "people.toml").unlink()
    async with opened(around, HelpNowScreen(around)) as one:
        assert not [row for row in explained(one.shown) if row.about == tr(about)]


@pytest.mark.parametrize(
    ("typed", "region"), [("us", "US"), ("US", "US"), ("uk", "GB"), ("jp", "JP")]
)
@awaited
async def test_two_letters_are_enough(
    around: Surroundings, home: Path, typed: str, region: str
) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r", *typed, "enter")
        assert isinstance(one.shown, HelpNowScreen)
    assert State(home / "state.toml").region() == region


@awaited
async def test_what_names_no_country_is_said(around: Surroundings, home: Path) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r", *"xyz", "enter")
        assert tr(words.REGION_NONE) in one.prose
        await one.press("escape")
        assert isinstance(one.shown, HelpNowScreen)
    assert not (home / "state.toml").exists()


@awaited
async def test_a_region_can_be_clicked(around: Surroundings, home: Path) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r", *"ital")
        await one.pilot.click("#regions", offset=(4, 0))
        await one.settle()
        assert "IT, Italy" in one.text


@awaited
async def test_a_region_that_could_not_be_remembered_is_shown_all_the_same(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(State, "remember_region", refuse)
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("r", "d", "e", "enter")
        assert "TelefonSeelsorge" in whole(one)
        said = tr(words.REGION_NOT_REMEMBERED, reason="No space left on device")
        assert said in whole(one)


# A message


@pytest.mark.parametrize("keys", [["1"], ["tab", "enter"]])
@awaited
async def test_a_message_is_got_ready_and_copied_and_not_sent(
    around: Surroundings, keys: list[str]
) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press(*keys)
        assert isinstance(one.shown, ReachScreen)
        in_order(
            one.prose,
            tr(words.REACH_PERSON, name="Sam", reach="0123 456789"),
            "Hard evening.",
            tr(words.REACH_COPIED),
        )
        assert one.app.clipboard == "Hard evening."
        await one.press("escape")
        assert isinstance(one.shown, HelpNowScreen)


@awaited
async def test_there_are_words_for_everyone(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("2")
        assert tr(words.REACH_PERSON_ALONE, name="Bo") in one.prose
        assert tr(words.REACH_DEFAULT) in one.prose
        assert one.app.clipboard == tr(words.REACH_DEFAULT)


@awaited
async def test_a_message_can_be_copied_again(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("1")
        one.app.copy_to_clipboard("something else")
        await one.press("c")
        assert one.app.clipboard == "Hard evening."


@awaited
async def test_a_person_can_be_clicked(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.pilot.click("PersonCard")
        await one.settle()
        assert isinstance(one.shown, ReachScreen)


@awaited
async def test_a_number_nobody_has_does_nothing(around: Surroundings) -> None:
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press("3", "9")
        assert isinstance(one.shown, HelpNowScreen)


@awaited
async def test_more_people_than_there_are_numbers_can_all_be_reached(
    home: Path, clock: ManualClock
) -> None:
    home.mkdir()
    many = "".join(f'[[person]]\nname = "P{n}"\nsentence = "To {n}."\n' for n in range(1, 12))
    (home / "people.toml").write_text(many)
    around = surroundings(home, clock, region="GB")
    async with opened(around, HelpNowScreen(around)) as one:
        await one.press(*["tab"] * 11, "enter")
        assert "To 11." in one.prose


# Coming and going


@pytest.mark.parametrize("key", ["q", "escape"])
@awaited
async def test_it_opens_with_one_key_and_leaves_with_one(around: Surroundings, key: str) -> None:
    choice = ChoiceScreen(["Words."], ["one"], 0)
    async with opened(around, choice) as one:
        await one.press("h")
        assert isinstance(one.shown, HelpNowScreen)
        await one.press(key)
        assert one.app.screen is choice


@awaited
async def test_it_does_not_open_over_itself(around: Surroundings) -> None:
    async with opened(around, ChoiceScreen(["Words."], ["one"], 0)) as one:
        await one.press("h", "h", "escape")
        assert isinstance(one.shown, ChoiceScreen)


@awaited
async def test_a_session_stands_still_meanwhile(around: Surroundings, clock: ManualClock) -> None:
    legs, _ = found(around, "breathing/soft")
    async with opened(around, legs=legs) as one:
        screen = one.shown
        assert isinstance(screen, SessionScreen)
        session = screen.session
        await one.press("h")
        clock.advance(60)
        await one.press("q")
        assert one.app.screen is screen
        assert session.state == "paused"


@awaited
async def test_the_key_for_another_region_is_the_one_that_works(
    home: Path, clock: ManualClock
) -> None:
    settings = Settings(keys={"help.region": "g"})
    around = surroundings(home, clock, region="GB", settings=settings)
    async with opened(around, HelpNowScreen(around)) as one:
        assert tr(words.REGION_KEY["suggested"], key="g") in whole(one)
        await one.press("g")
        assert isinstance(one.shown, RegionScreen)
