"""Looking back as text: a name, what is said of it, and the same drawn."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from anchor.journal import plots, telling
from anchor.journal.insights import By, Group, LookBack, middle
from anchor.words import notes as words
from anchor.words import tr
from anchor.words import trends as trends_words

Asked = By | Literal["week"]

Kind = Literal["name", "said", "plot"]


class Block(NamedTuple):
    """Some lines that belong together."""

    kind: Kind
    text: str


class Room(NamedTuple):
    """What there is to draw with."""

    width: int
    signs: plots.Signs


class Keys(NamedTuple):
    """The keys that lead on, as they are shown."""

    other: str
    report: str


def told(found: LookBack, by: Asked, titles: telling.Titles, room: Room, keys: Keys) -> list[Block]:
    """Tell what there is, put together by something."""
    if not found.checkins:
        nothing = trends_words.NOTHING[by]
        return [Block("said", tr(nothing))]
    groups = list(_weeks(found, room) if by == "week" else _groups(found, by, titles, room))
    if not groups:
        nothing = trends_words.NOTHING[by]
        groups = [Block("said", tr(nothing))]
    scales = [
        block
        for name, counts in telling.named_scales(found)
        for block in _scale(name, counts, room)
    ]
    blocks = [*groups, *scales]
    caveat, other = telling.caveat(found, by), tr(words.TRY, **keys._asdict())
    last = [Block("said", caveat), Block("said", other)]
    return [*blocks, *_legend(blocks, room), *last]


def gap(before: Block, after: Block) -> str:
    """Give what parts two blocks: a name stands right above what is said of it."""
    return "\n" if before.kind == "name" and after.kind == "said" else "\n\n"


def nothing_yet() -> list[Block]:
    """Say how there can be something to look back on."""
    return [Block("said", tr(trends_words.EMPTY)), Block("said", tr(words.NOTHING_YET_RATED))]


def _groups(found: LookBack, by: By, titles: telling.Titles, room: Room) -> Iterator[Block]:
    for name, group in found.ranked(by):
        title = telling.group_name(by, name, titles)
        yield Block("name", title)
        yield from _group(telling.tell_group(by, title, group), group, room)


def _weeks(found: LookBack, room: Room) -> Iterator[Block]:
    for monday, week in sorted(found.weeks.items(), reverse=True):
        first, *rest = telling.tell_week(monday, week)
        yield Block("name", first)
        yield from _group(rest, week.group, room)


def _group(paragraphs: list[str], group: Group, room: Room) -> Iterator[Block]:
    counts = telling.picture(group)  # which is drawn instead
    for paragraph in paragraphs:
        if paragraph != counts:
            yield Block("said", paragraph)
    if spread := middle(group.changes):
        drawn = plots.outcomes_within(group, room.width, room.signs)
        yield Block("plot", "\n".join(drawn))
        yield from _strip(plots.change_within(spread, room.width, room.signs))


def _scale(name: str, counts: Counter[int], room: Room) -> Iterator[Block]:
    yield Block("name", name)
    yield Block("said", telling.tell_scale(name, counts))
    if spread := middle(counts):
        yield from _strip(plots.scale_within(spread, room.width, room.signs))


def _strip(lines: list[str]) -> Iterator[Block]:
    if lines:
        yield Block("plot", "\n".join(lines))


def _legend(blocks: list[Block], room: Room) -> Iterator[Block]:
    """Say what the signs of a strip stand for, if there is one."""
    signs = room.signs
    if any(block.kind == "plot" and signs.point in block.text for block in blocks):
        span = signs.low + signs.between + signs.high
        yield Block("said", tr(trends_words.PLOT_LEGEND, point=signs.point, span=span))
