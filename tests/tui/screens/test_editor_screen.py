"""The editor: every key, nothing lost, and what is wrong told as it is typed."""

import sys
from pathlib import Path

import pytest
from textual import events

from anchor.packs.earlier import versions
from anchor.packs.writing import manuscript as manuscripts
from anchor.packs.writing.drafts import Drafts
from anchor.packs.writing.manuscript import LONGEST_LINE
from anchor.packs.writing.starting import from_template
from anchor.packs.writing.watching import MISSES
from anchor.places import places
from anchor.settings import Settings
from anchor.tui.screens.form import FormScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.page import PageScreen
from anchor.tui.screens.preview import PreviewScreen
from awaited import awaited
from manual_clock import ManualClock
from writing import at_the_desk

BREATH = from_template("breath", "mine")


@pytest.fixture
def path(home: Path) -> Path:
    """Give the file of a good pack of the person's own."""
    folder = home / "packs"
    folder.mkdir(parents=True)
    path = folder / "mine.toml"
    path.write_text(BREATH, "utf-8")
    return path


def kept(path: Path) -> str | None:
    """Give the text that is kept of a file and not saved."""
    found = Drafts(places().drafts).find(path)
    return found.text if found else None


# Opening and typing


@awaited
async def test_it_opens_at_the_words_of_a_line(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path, line=17) as desk:
        assert desk.source.document.get_line(16).startswith('title = "My breath"')
        assert desk.source.cursor_location == (16, len('title = "My breath'))
        assert "mine.toml" in desk.one.text
        assert "all is well · saved" in desk.one.text
        assert desk.told.startswith("What stands between quotes is yours to change. ^t plays it")
        await desk.type("s now")
        assert 'title = "My breaths now"' in desk.source.text
        assert "all is well · not saved" in desk.one.text
        assert desk.told == ""


@awaited
@pytest.mark.parametrize(
    ("columns", "told"), [(60, "1 to mend · saved"), (80, "1 to mend · 1 to look at · saved")]
)
async def test_beside_how_it_is_there_is_room_for_the_file_s_name(
    home: Path, clock: ManualClock, path: Path, columns: int, told: str
) -> None:
    path = path.rename(path.with_name("by-the-window.toml"))  # not the name it has for itself
    path.write_text(BREATH.replace("Gently", "Relax"), "utf-8")
    async with at_the_desk(home, clock, path, size=(columns, 20)) as desk:
        assert desk.one.text.split("\n")[1].split("  ")[-1].strip() == told
        assert "by-the-window.toml" in desk.one.text


@awaited
async def test_where_something_is_wrong_that_is_told_first(
    home: Path, clock: ManualClock, path: Path
) -> None:
    path.write_text(BREATH.replace('title = "My breath"   ', 'title = "My breath   ', 2), "utf-8")
    async with at_the_desk(home, clock, path, line=17) as desk:
        assert desk.told.startswith("E111")
        await desk.press("up")
        assert desk.told == ""


@awaited
async def test_what_is_wrong_is_told_as_it_is_typed(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.go_to("out = 6")
        await desk.type("h")
        assert "1 to mend · not saved" in desk.one.text
        assert "hout = 6  E201 unknown key" in desk.one.text
        assert desk.told.startswith('E201 unknown key "hout"')
        await desk.press("backspace")
        assert "E201" not in desk.one.text
        assert "all is well · saved" in desk.one.text


class SlowClock(ManualClock):
    """A clock by which everything takes long."""

    def now(self) -> float:
        self.advance(0.1)
        return super().now()


@awaited
async def test_checks_that_take_long_still_no_key_and_the_last_one_counts(
    home: Path, path: Path
) -> None:
    async with at_the_desk(home, SlowClock(), path) as desk:
        await desk.go_to("out = 6")
        for key in "wxyz":
            desk.one.app.simulate_key(key)
        while "wxyzout" not in desk.source.text:
            await desk.one.pilot.pause(0)
        await desk.rest()
        assert desk.told.startswith('E201 unknown key "wxyzout"')


@awaited
async def test_a_line_begins_where_the_one_before_began(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.go_to("  out = 6")
        await desk.press("end")
        await desk.type("\nhold = 2")
        assert "\n  out = 6\n  hold = 2\n" in desk.source.text
        await desk.press("enter", "tab", "x")
        assert "\n  hold = 2\n    x\n" in desk.source.text


@awaited
async def test_changes_are_taken_back_and_made_again(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("x")
        await desk.press("ctrl+z")
        assert desk.source.text == desk.saved
        await desk.press("ctrl+y")
        assert desk.source.text == f"x{desk.saved}"


@awaited
async def test_one_goes_to_the_top_and_the_end(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path, line=17) as desk:
        await desk.press("ctrl+end")
        assert desk.source.line == desk.source.document.line_count
        await desk.press("ctrl+home")
        assert desk.source.cursor_location == (0, 0)


@awaited
async def test_text_is_copied_cut_and_pasted(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.go_to("out = 6")
        await desk.press("shift+right", "shift+right", "shift+right", "alt+c", "left", "ctrl+v")
        assert "outout = 6" in desk.source.text
        await desk.press("shift+left", "shift+left", "shift+left", "ctrl+x")
        assert desk.source.text == desk.saved


@awaited
async def test_the_key_for_the_shell_takes_a_change_back_here_and_only_here(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        assert desk.one.app.check_action("suspend_process", ()) is False
        await desk.press("escape")
        assert desk.one.app.check_action("suspend_process", ()) is True


# Saving


@awaited
async def test_what_is_saved_is_in_the_file(home: Path, clock: ManualClock, path: Path) -> None:
    mode = path.stat().st_mode
    async with at_the_desk(home, clock, path, line=17) as desk:
        await desk.type("s")
        await desk.press("ctrl+s")
        assert 'title = "My breaths"' in desk.saved
        assert desk.told == "Saved."
        assert "all is well · saved" in desk.one.text
        await desk.type("x")
        assert desk.told == ""
    assert path.stat().st_mode == mode


@awaited
async def test_what_is_read_only_is_saved_at_the_second_key(
    home: Path, clock: ManualClock, path: Path
) -> None:
    path.chmod(0o444)
    async with at_the_desk(home, clock, path) as desk:
        before = desk.saved
        await desk.type("#")
        await desk.press("ctrl+s")
        assert desk.saved == before
        assert desk.told.startswith("The file is set to be read only, so nothing is saved. ^s")
        if sys.platform != "win32":  # where it can be put in the place of the other
            await desk.press("ctrl+s")
            assert desk.saved == f"#{before}"


@awaited
async def test_a_broken_text_is_saved_at_the_second_key_and_the_good_one_kept(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        good = desk.saved
        await desk.put('"inward"', '"sideways"')
        await desk.press("ctrl+s")
        assert desk.saved == good
        assert desk.told.startswith("What is saved can be played, and this cannot yet. ^s again")
        await desk.press("ctrl+s")
        assert desk.saved == desk.source.text
        assert [kept.path.read_text("utf-8") for kept in versions(path)] == [good]
        assert desk.told.endswith("comes back with: anchor packs restore mine 1")


@awaited
async def test_a_pack_that_was_broken_is_saved_at_once(
    home: Path, clock: ManualClock, path: Path
) -> None:
    path.write_text(path.read_text("utf-8").replace('"inward"', '"sideways"'), "utf-8")
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        await desk.press("ctrl+s")
        assert desk.saved == desk.source.text
        assert desk.told == "Saved. It cannot be played like this yet."


@awaited
async def test_what_cannot_be_written_is_still_here(
    home: Path, clock: ManualClock, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        with monkeypatch.context() as patched:
            patched.setattr(manuscripts, "save", full)
            await desk.press("ctrl+s")
        assert desk.told == "It could not be saved: No space left. It is still here."
        assert desk.source.text.startswith("#")


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left")


# Another version underneath


def elsewhere(path: Path) -> str:
    text = path.read_text("utf-8").replace("out = 6", "out = 7")
    path.write_text(text, "utf-8")
    return text


@awaited
async def test_another_version_is_shown_if_nothing_was_typed(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        before = desk.saved
        await desk.look()
        theirs = elsewhere(path)
        for _ in range(3):
            await desk.look()
        assert desk.source.text == theirs
        assert desk.told.startswith("Something else has changed the file; this is how it is now.")
        assert "saved" in desk.one.text
        await desk.press("ctrl+z")
        assert desk.source.text == before


@awaited
async def test_another_version_is_told_of_if_something_was_typed_and_both_are_kept(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.look()
        await desk.type("#")
        theirs = elsewhere(path)
        for _ in range(3):
            await desk.look()
        assert desk.told.startswith("Something else has changed the file. What you wrote is still")
        await desk.press("ctrl+s")
        assert desk.saved == theirs
        assert desk.told.startswith("The file was changed by something else meanwhile")
        assert "^o shows the other. ^s again saves yours; the other is kept" in desk.told
        await desk.press("ctrl+s")
        assert desk.saved == desk.source.text
        assert [kept.path.read_text("utf-8") for kept in versions(path)] == [theirs]


@awaited
async def test_the_other_version_can_be_seen_and_ones_own_brought_back(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        mine = desk.source.text
        theirs = elsewhere(path)
        await desk.press("ctrl+o")
        assert desk.source.text == theirs
        assert desk.told.startswith("This is what is saved. ^z brings back what you wrote.")
        await desk.press("ctrl+z")
        assert desk.source.text == mine


@awaited
async def test_ones_own_saving_is_not_taken_for_somebody_elses(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.look()
        await desk.type("#")
        await desk.press("ctrl+s")
        for _ in range(3):
            await desk.look()
        assert desk.told == "Saved."


@awaited
async def test_a_file_that_is_gone_is_told_of_and_can_be_written_again(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.look()
        path.unlink()
        for _ in range(1 + MISSES):
            await desk.look()
        assert desk.told == "The file is no longer there. ^s writes it again."
        await desk.press("ctrl+o")
        assert "E101" in desk.told
        await desk.press("ctrl+s")
        assert desk.saved == desk.source.text
        assert desk.told == "Saved. The file was gone, and is there again."


@awaited
async def test_what_is_no_text_is_told_of_and_not_written_over(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.look()
        await desk.type("#")
        path.write_bytes(b"\xff\xfe\x00")
        for _ in range(3):
            await desk.look()
        said = "What is in the file now is no text, so nothing is saved."
        assert desk.told.startswith(said)
        await desk.type("#")
        await desk.press("ctrl+s")
        assert desk.told.startswith(said)
        assert path.read_bytes() == b"\xff\xfe\x00"


@awaited
async def test_a_broken_version_of_theirs_is_kept_too(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        path.write_text("half a", "utf-8")
        await desk.press("ctrl+s", "ctrl+s")
        assert desk.saved == desk.source.text
        assert [kept.path.read_text("utf-8") for kept in versions(path)] == ["half a"]


# Leaving


@awaited
async def test_leaving_keeps_what_is_not_saved_for_next_time(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        mine = desk.source.text
        await desk.press("escape")
        assert not desk.is_open
    assert kept(path) == mine
    async with at_the_desk(home, clock, path) as desk:
        assert desk.source.text == mine
        assert desk.told.startswith("This is how you left it, not saved yet. ^o goes back")
        assert "not saved" in desk.one.text
        await desk.press("ctrl+s", "escape")
    assert kept(path) is None
    assert path.read_text("utf-8") == mine


@awaited
async def test_what_was_saved_elsewhere_since_is_told_at_once(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        await desk.press("escape")
    theirs = elsewhere(path)
    async with at_the_desk(home, clock, path) as desk:
        assert "The file has been changed since" in desk.told
        await desk.press("ctrl+s")
        assert desk.saved == theirs


@awaited
async def test_who_leaves_in_the_middle_of_a_check_and_presses_twice_leaves_once(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        below = desk.one.app.screen_stack[-2]
        for key in ("x", "y", "escape", "escape", "escape"):
            desk.one.app.simulate_key(key)
        while desk.is_open:
            await desk.one.pilot.pause(0)
        await desk.one.settle()
        assert desk.one.shown is below
        assert desk.one.app.problem is None
    assert kept(path) == f"xy{BREATH}"


@awaited
async def test_leaving_what_is_saved_keeps_nothing(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.press("escape")
        assert not desk.is_open
    assert kept(path) is None


@awaited
async def test_leaving_anchor_as_a_whole_keeps_it_too(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        mine = desk.source.text
        await desk.one.pilot.press("ctrl+c")
    assert kept(path) == mine


@awaited
async def test_what_is_typed_is_kept_after_a_while_whatever_happens(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        assert kept(path) is None
        desk.screen.keep_on()
        await desk.rest()
        assert kept(path) == desk.source.text


@awaited
async def test_what_cannot_be_kept_is_not_left_behind_at_the_first_key(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        places().drafts.write_text("in the way", "utf-8")
        await desk.press("escape")
        assert desk.is_open
        assert desk.told.startswith("It is not saved, and could not be kept for later either")
        await desk.press("escape")
        assert not desk.is_open


# Problems


@awaited
async def test_one_goes_from_problem_to_problem(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.press("ctrl+n")
        assert desk.told == "There is nothing to mend."
        await desk.press("ctrl+r")
        assert desk.told == "There is nothing to mend."
        await desk.put("in = 4", "inn = 4")
        await desk.put("minutes = 3 ", "minuts = 3 ")
        await desk.press("ctrl+n")
        assert desk.told.startswith('E201 unknown key "minuts"')
        await desk.press("f8")
        assert desk.told.startswith('E201 unknown key "inn"')
        await desk.press("ctrl+n")
        assert desk.told.startswith('E201 unknown key "minuts"')
        await desk.press("ctrl+b")
        assert desk.told.startswith('E201 unknown key "inn"')


@awaited
async def test_a_code_is_explained(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.put("in = 4", "inn = 4")
        await desk.press("ctrl+r")
        assert isinstance(desk.one.shown, PageScreen)
        assert 'unknown key "inn"' in desk.one.prose
        assert "E201 is an error" in desk.one.prose
        assert "An example of it" in desk.one.prose
        await desk.press("escape")
        assert desk.is_open


@awaited
async def test_warnings_are_counted_apart(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.put('easier = "breathing/soft"', "")
        assert "1 to look at · not saved" in desk.one.text
        await desk.put("in = 4", "inn = 4")
        assert "1 to mend" in desk.one.text


@awaited
async def test_plain_signs_mark_lines_where_others_are_not_to_be_had(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path, settings=Settings(ascii=True)) as desk:
        await desk.put("in = 4", "inn = 4")
        await desk.press("ctrl+n")
        assert "37x   inn = 4" in desk.one.text
        assert "●" not in desk.one.text


# What it leads to


@awaited
async def test_what_one_is_in_is_played(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path, line=37) as desk:
        await desk.press("ctrl+t")
        assert isinstance(desk.one.shown, PreviewScreen)
        assert "My breath · preview" in desk.one.text
        await desk.press("q")
        assert desk.is_open
        await desk.put("in = 4", "in = ")
        await desk.press("f5")
        assert desk.is_open
        assert desk.told.startswith("It cannot be played yet. Line 37: ")


@awaited
async def test_the_form_opens_if_the_text_can_be_read(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        await desk.put("in = 4", "in = ")
        await desk.press("ctrl+f")
        assert desk.told.startswith("The form opens once the text can be read.")
        await desk.put("in = \n", "in = 4\n")
        await desk.press("ctrl+f")
        assert isinstance(desk.one.shown, FormScreen)


@awaited
async def test_every_key_is_explained(home: Path, clock: ManualClock, path: Path) -> None:
    async with at_the_desk(home, clock, path, size=(100, 40)) as desk:
        await desk.press("f1")
        assert isinstance(desk.one.shown, KeysScreen)
        for said in ("Save what is written.", "Take the last change back.", "Leave at once."):
            assert said in desk.one.text
        assert "Go to the shell" not in desk.one.text


@awaited
async def test_what_is_told_below_does_not_cover_what_is_written(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path, size=(40, 12)) as desk:
        await desk.press("ctrl+end")
        await desk.type("lastline")
        assert "lastline" in desk.one.text
        path.write_text("other", "utf-8")
        await desk.press("ctrl+s")
        assert "meanwhile" in desk.one.text
        assert "lastline" in desk.one.text


# Hostile text

HOSTILE = (
    b"\x1b]0;owned\x07\x1b[2J\xc2\x9b31m \xe2\x80\xae\xc2\x85\xe2\x80\xa8 \r\x7f\xf3\xa0\x80\x81"
)


def is_clean(text: str) -> bool:
    return all(letter == "\n" or letter.isprintable() for letter in text)


@awaited
async def test_unsafe_signs_of_a_file_never_reach_the_screen(
    home: Path, clock: ManualClock, path: Path
) -> None:
    path.write_bytes(HOSTILE + path.read_bytes())
    async with at_the_desk(home, clock, path) as desk:
        assert is_clean(desk.one.text)
        assert "\\x1b]0;owned\\x07" in desk.one.text
        assert "spelled out here" in desk.told


@awaited
async def test_unsafe_signs_that_are_pasted_never_reach_the_screen(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        desk.source.post_message(events.Paste("\0\ud800" + HOSTILE.decode()))
        await desk.rest()
        assert "\\x1b]0;owned" in desk.source.text
        assert is_clean(desk.one.text)
        await desk.press("ctrl+s", "ctrl+s")
        assert "\x1b" not in desk.saved


@awaited
async def test_a_paste_that_is_too_wide_is_left_out(
    home: Path, clock: ManualClock, path: Path
) -> None:
    async with at_the_desk(home, clock, path) as desk:
        desk.source.post_message(events.Paste("x" * (LONGEST_LINE + 1)))
        await desk.rest()
        assert desk.source.text == desk.saved
        assert desk.told.startswith("What was pasted has a line of more than 4000 characters")


@awaited
async def test_a_mebibyte_can_be_written_on(home: Path, clock: ManualClock, path: Path) -> None:
    text = path.read_text("utf-8")
    path.write_text(text + "# a remark of some length, again and again\n" * 20_000, "utf-8")
    async with at_the_desk(home, clock, path) as desk:
        await desk.type("#")
        assert desk.source.text.startswith("##")
        assert desk.source.document.line_count > 20_000
        await desk.press("ctrl+end", "pageup", "x", "ctrl+z")


@pytest.mark.parametrize("size", [(200, 60), (100, 30), (60, 20), (40, 12), (20, 5), (3, 2)])
@awaited
async def test_it_can_be_used_at_any_size(
    home: Path, clock: ManualClock, path: Path, size: tuple[int, int]
) -> None:
    async with at_the_desk(home, clock, path, line=37, size=size) as desk:
        await desk.type("x")
        if size > (20, 5):
            assert "in = 4" in desk.one.text
        if size > (40, 11):
            assert "E111" in desk.one.text
            assert "esc leave" in desk.one.text
