"""A pack's file watched: each time it is saved, what is wrong with it, and what it would play."""

from pathlib import Path

from anchor.cli.desk import Desk
from anchor.cli.problems import say_problems
from anchor.cli.showing import plan_lines
from anchor.errors import AnchorError
from anchor.packs.library import Found, Library
from anchor.packs.writing.authoring import Draft, things_in
from anchor.packs.writing.watching import Seen, Watch
from anchor.places import places
from anchor.plain.keywords import action
from anchor.plain.lines import EndOfInput
from anchor.words import authoring as words
from anchor.words import tr

LOOK_EVERY = 0.5
"""Seconds between two looks at the file."""


def watch(desk: Desk, path: Path, name: str | None) -> None:
    """Show a pack each time its file is saved, until the person leaves.

    ``name`` is what in it is shown first; afterwards, whatever has changed is.
    """
    desk.page.say(tr(words.FILE, file=str(path)), tr(words.WATCHING), "")
    watched = Watch(path)
    shown: dict[str, list[str]] = {}
    try:
        while True:
            if seen := watched.look():
                shown = _say(desk, seen, shown, name)
            line = desk.lines.wait(desk.clock.now() + LOOK_EVERY)
            if line is not None and action(line, False) == "leave":
                return
    except (KeyboardInterrupt, EndOfInput):
        return


def _say(
    desk: Desk, seen: Seen, before: dict[str, list[str]], name: str | None
) -> dict[str, list[str]]:
    """Say what is wrong and what would be played, and give the plans by name."""
    if before:
        desk.page.say(tr(words.WATCH_SAVED))
    if seen.problems:
        say_problems(desk.page, seen.problems)
    plans = _plans(seen.draft) if seen.draft else {}
    if before:
        new = [plan for one, plan in plans.items() if plan != before.get(one)]
    else:
        new = [plans[name]] if name in plans else list(plans.values())[:1]
    for plan in new:
        desk.page.say("", *plan)
    if before and plans and not new:
        desk.page.say(tr(words.WATCH_SAME))
    desk.page.say("")
    return before | plans


def _plans(draft: Draft) -> dict[str, list[str]]:
    """Give the plan of each exercise and routine that can be played, or why it cannot be told."""
    library = Library(places().packs)
    plans: dict[str, list[str]] = {}
    for name, thing in things_in(draft.text, draft.path).items():
        try:
            plans[name] = plan_lines(library, Found(draft.path.stem, thing))
        except AnchorError as error:
            plans[name] = [error.message]
    return plans
