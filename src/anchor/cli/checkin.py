"""``anchor checkin``: by option, answered before the parser is built, or by short questions."""

from typing import TYPE_CHECKING

from anchor.cli.keeping import keep
from anchor.cli.passphrase import own_journal
from anchor.cli.terminal import is_full
from anchor.clock import SystemClock
from anchor.companion.noting import Fields, fields_of, has_words, new_checkin
from anchor.errors import AnchorError
from anchor.journal.model import Kind
from anchor.journal.store import Journal
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.plain.checkin import Answers

_QUICK = ("--distress", "--feeling", "--sensation", "--trigger", "--tag")


def quick(arguments: list[str]) -> bool:
    """Keep a check-in if what was typed is as simple as it mostly is; else leave it to others."""
    typed = [argument for argument in arguments if argument != "--plain"]
    given: dict[str, list[str]] = {name: [] for name in _QUICK}
    if not typed or len(typed) % 2:
        return False
    for name, value in zip(typed[::2], typed[1::2], strict=True):
        if name not in given or value.startswith("-"):
            return False
        given[name].append(value)
    *ratings, rating = given.pop("--distress") or [""]
    if ratings or rating not in ("", *map(str, range(11))):
        return False
    feelings, sensations, triggers, tags = given.values()
    distress = int(rating) if rating else None
    fields = fields_of(distress, feelings, sensations, triggers, tags)
    if not fields:
        return False
    now = SystemClock().moment()
    keep(Page(), new_checkin("check-in", now, now, fields), own_journal())
    return True


def rated(typed: list[str]) -> dict[str, int]:
    """Read numbers on scales as they were typed. Raises ``AnchorError``."""
    if not typed:
        return {}
    from anchor.cli.settled import settled
    from anchor.companion.noting import scales_of

    return scales_of(typed, settled(Page()).scales)


def did(name: str | None, minutes: int | None, before: int | None, after: int | None) -> Fields:
    """Give the session of an exercise that was done, here or elsewhere. Raises ``AnchorError``."""
    if name is None:
        if (minutes, before, after) == (None, None, None):
            return {}
        raise AnchorError(tr(words.AROUND_WHAT))
    from anchor.journal.model import Played
    from anchor.packs.library import Library
    from anchor.places import places

    exercise = Library(places().packs).find(name).identity
    practised = (minutes or 0) * 60_000
    return {"session": Played(exercise, practised=practised, before=before, after=after)}


def check_in(
    fields: Fields, kind: Kind, at: str | None, *, from_input: bool, edit: bool, plain: bool
) -> None:
    """Keep what was given by option; ask, if that is nothing. Raises ``AnchorError``.

    At a terminal what is asked is a form on the full screen, unless lines are wanted: ``plain``.
    """
    if not (fields or at or from_input or edit) and is_full(plain):
        from anchor.cli.full import check_in as show

        show(kind)
        return
    clock = SystemClock()
    now = clock.moment()
    when = now
    if at is not None:
        from anchor.cli.moments import earlier_moment

        when = earlier_moment(at, now)
    page = Page()
    journal = own_journal()
    if from_input:
        fields |= fields_of(note=_input())
    if edit:
        from anchor.cli.editor import edited

        fields |= fields_of(note=edited(fields.get("note", ""), "note.txt"))
    if fields:
        keep(page, new_checkin(kind, when, now, fields), journal)
    elif from_input or edit:
        page.say(tr(words.NOTHING_TYPED))
    else:
        from anchor.endings import ended_by_signals

        with ended_by_signals():
            fields, said = _asked(page, clock, kind, journal)
            if fields:
                keep(page, new_checkin(kind, when, now, fields), journal, *said)
            else:
                page.say(*(said or [tr(words.NOTHING_TYPED)]))


def _asked(
    page: Page, clock: SystemClock, kind: Kind, journal: Journal
) -> tuple[Fields, list[str]]:
    """Ask the questions; give what was answered, and what to say to who left between them."""
    from anchor.cli.help_now import show_on
    from anchor.cli.settled import settled
    from anchor.journal.rows import WORD_KINDS
    from anchor.plain.asking import Questions
    from anchor.plain.checkin import Interview, Left
    from anchor.plain.lines import TypedLines
    from anchor.words import session

    questions = Questions(page, TypedLines(clock), lambda: show_on(page))
    if not questions.attended:
        raise AnchorError(tr(words.NOTHING_GIVEN))
    interview = Interview(page, questions)
    left: Left | None = None
    with journal:  # a passphrase is asked for before anything is typed that could be lost
        feelings, triggers, tags = map(journal.words, WORD_KINDS)
    try:
        if kind == "weekly":
            interview.weekly()
        elif kind != "check-in":
            interview.something(kind)
        else:
            own = settled(page)
            interview.moment(feelings, triggers, own.scales, own.questions, tags)
    except Left as leaving:
        left = leaving
    except KeyboardInterrupt:  # between two questions
        left = Left(False)
    fields = _noted(interview.answers)
    if left is None:
        return fields, []
    kept = fields if has_words(fields) else {}
    said = [tr(words.LEFT if kept else words.LEFT_EMPTY)]
    if left.not_helping:
        said.append(tr(session.NOT_HELPING_STOPPED))
    return kept, said


def _noted(answers: "Answers") -> Fields:
    return fields_of(
        answers.distress,
        [answers.feelings],
        [answers.sensations],
        [answers.triggers],
        [answers.tags],
        note=answers.note,
        scales=answers.scales,
        answers=answers.answers,
        went=answers.went,
    )


def _input() -> str:
    """Read a note from standard input."""
    import sys

    if sys.stdin is None:
        return ""
    return sys.stdin.buffer.read().decode("utf-8", "replace").replace("\r\n", "\n")
