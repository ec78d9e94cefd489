"""What a pack would add or change, in plain sentences, before it does. All of it is made safe."""

from collections.abc import Iterable, Iterator, Sequence

from anchor.core.choices import Choices, is_played
from anchor.core.model import Accept, Exercise, Pack, Repeat
from anchor.core.safety import has_holds, has_touch
from anchor.core.text import one_line
from anchor.packs.sharing.archive import LeftOut
from anchor.packs.sharing.comparing import ChangedPart, Changes, Thing, compare, is_older, things
from anchor.packs.sharing.installing import Added, Blocked, Offer, Refused
from anchor.packs.sharing.unpacking import Why
from anchor.packs.source import MAX_BYTES
from anchor.plain.lengths import length_as_written
from anchor.plain.page import Page
from anchor.words import commands as command_words
from anchor.words import sharing as words
from anchor.words import tr, trn

_AS_WRITTEN = Choices()
_MOST_NAMES = 20
_MOST_WARNINGS = 5


def say_offer(page: Page, offer: Offer) -> None:
    """Say what a pack holds, and what it would change if the person has one of its name."""
    page.say(*_of_pack(offer.pack))
    if offer.kind == "same":
        page.say(tr(words.SAME), "")
        return
    if offer.kind == "update":
        page.say("", *_of_update(offer))
    page.say("", *(line for thing in things(offer.pack) for line in _of_thing(offer.pack, thing)))
    if cautions := [*_of_cautions(offer.pack)]:
        page.say("", *cautions)
    if clashes := [*_of_clashes(offer)]:
        page.say("", *clashes)
    if offer.warnings:
        page.say("", *_of_warnings(offer))
    if accepted := offer.pack.info.accept:
        page.say("", *(_of_accepted(one) for one in accepted))
    page.say("")


def say_left_out(page: Page, left_out: Sequence[LeftOut]) -> None:
    """Say which files were not looked at, and why."""
    names: dict[Why, list[str]] = {}
    for one in left_out:
        names.setdefault(one.why, []).append(one.name)
    for why, some in names.items():
        page.aside(tr(words.LEFT_OUT[why], names=_listed(some), limit=MAX_BYTES >> 20))


def say_blocked(page: Page, blocked: Blocked) -> None:
    """Say why a sound pack cannot be added under its name, and the way out."""
    if blocked.why == "is-built-in":
        page.say(tr(words.IS_BUILT_IN, name=blocked.name))
        return
    sentence = {
        "built-in": words.BUILT_IN_PACK,
        "twice": words.TWICE_IN_IT,
        "in-the-way": words.IN_THE_WAY,
    }[blocked.why]
    files = _listed(blocked.files)
    page.aside(tr(sentence, name=blocked.name, free=blocked.free, files=files))


def say_refused(page: Page, refused: Refused) -> None:
    """Say what is wrong with a pack that cannot be used, with its line."""
    first, *more = refused.error.diagnostics
    why = f"{first.headline.rstrip('.')}. {one_line(first.remedy)}"
    said = [tr(words.REFUSED, file=one_line(refused.file), why=why)]
    page.aside(*said, *([trn(words.MORE_WRONG, len(more))] if more else []))


def say_added(page: Page, offer: Offer, added: Added) -> None:
    """Say where a pack is now, how to begin with it, and how to take it back."""
    name = offer.source.stem
    path = one_line(str(added.path))
    if added.kept is None:
        page.say(tr(words.ADDED, path=path), tr(words.TAKE_BACK, name=name))
    else:
        page.say(tr(words.REPLACED, path=path), tr(words.GO_BACK, name=name))
        page.say(tr(words.KEPT_AT, path=one_line(str(added.kept))))
    first = next(iter(things(offer.pack)), None)
    if first:
        page.say(tr(words.TRY_IT, name=f"{name}/{first.name}"))


def _of_pack(pack: Pack) -> Iterator[str]:
    info = pack.info
    yield tr(
        words.PACK,
        title=one_line(info.title),
        name=info.name,
        version=info.version,
        language=info.language,
    )
    yield one_line(info.about)
    authors = [tr(words.AUTHORS, names=_listed(info.authors))] if info.authors else []
    yield " ".join([*authors, tr(words.LICENSE, license=one_line(info.license))])


def _of_thing(pack: Pack, thing: Thing) -> Iterator[str]:
    """Say what an exercise or a routine is."""
    full = f"{pack.info.name}/{thing.name}"
    title = one_line(thing.title)
    if not isinstance(thing, Exercise):
        legs = ", ".join(leg.start for leg in thing.sequence)
        yield tr(words.ROUTINE, name=full, title=title, legs=legs)
        return
    yield tr(words.EXERCISE, name=full, title=title, facts=", ".join(_facts(thing)))
    if thing.translates:
        yield tr(words.TRANSLATES, name=full, original=thing.translates)


def _of_cautions(pack: Pack) -> Iterator[str]:
    """Say what to know before the exercises, each thing once."""
    titles: dict[str, list[str]] = {}
    for exercise in pack.exercises:
        for caution in exercise.cautions:
            titles.setdefault(one_line(caution), []).append(exercise.title)
    for caution, some in titles.items():
        if len(some) == len(pack.exercises) > 1:
            yield tr(words.CAUTION_FOR_ALL, caution=caution)
        else:
            yield tr(words.CAUTION, titles=_listed(some), caution=caution)


def _facts(exercise: Exercise) -> Iterator[str]:
    yield length_as_written(exercise)
    yield tr(command_words.LIST_TURNS[exercise.turns])
    if has_holds(exercise):
        yield tr(words.HOLDS)
    if has_touch(exercise):
        yield tr(words.TOUCH)
    steps = enumerate(exercise.steps)
    if any(
        not isinstance(step, Repeat) and not is_played(step, i, _AS_WRITTEN) for i, step in steps
    ):
        yield tr(words.SKIPPED)


def _of_update(offer: Offer) -> Iterator[str]:
    """Say what would be different from what the person has."""
    if offer.before is None:
        yield tr(words.UNREADABLE_NOW)
        return
    old, new = offer.before.info.version, offer.pack.info.version
    sentence = words.OLDER if is_older(new, old) else words.UPDATE
    yield tr(words.SAME_VERSION) if old == new else tr(sentence, old=old, new=new)
    yield from _of_changes(compare(offer.before, offer.pack))
    yield tr(words.WOULD_BE_KEPT)


def _of_changes(changes: Changes) -> Iterator[str]:
    if changes.added:
        yield tr(words.ADDED_PARTS, names=_titles(changes.added))
    if changes.removed:
        yield tr(words.REMOVED_PARTS, names=_titles(changes.removed))
    for part in changes.changed:
        what = ", ".join([*(tr(words.PARTS[key]) for key in part.keys), *_newly(part)])
        yield tr(words.CHANGED_PART, name=_titles([part.new]), what=what)
        for caution in part.without_cautions:
            yield tr(
                words.CAUTION_GONE, titles=_listed([part.new.title]), caution=one_line(caution)
            )
    if not (changes.added or changes.removed or changes.changed):
        yield tr(words.NOTHING_PLAYED_CHANGES)
    for one in changes.info:
        old, new = (one_line(text) or tr(words.NOBODY) for text in (one.old, one.new))
        yield tr(words.CHANGED_INFO, what=tr(words.INFO[one.key]), old=old, new=new)


def _newly(part: ChangedPart) -> Iterator[str]:
    """Say which of what a person may not want an exercise has only now."""
    old, new = part.old, part.new
    if isinstance(old, Exercise) and isinstance(new, Exercise):
        if has_holds(new) and not has_holds(old):
            yield tr(words.NOW_HOLDS)
        if has_touch(new) and not has_touch(old):
            yield tr(words.NOW_TOUCH)


def _of_clashes(offer: Offer) -> Iterator[str]:
    """Say which short names are taken, and that full names always work."""
    pack = offer.source.stem
    if offer.also_built_in:
        names = offer.also_built_in
        yield tr(words.ALSO_BUILT_IN, names=_listed(names), full=f"{pack}/{names[0]}")
    for name, others in offer.also_own.items():
        full = _listed(f"{other}/{name}" for other in (pack, *others))
        yield tr(words.ALSO_YOURS, name=name, full=full)


def _of_warnings(offer: Offer) -> Iterator[str]:
    yield trn(words.WARNINGS, len(offer.warnings))
    for one in offer.warnings[:_MOST_WARNINGS]:
        yield tr(words.WARNING, line=one.line, message=one_line(one.message), code=one.code)
    if len(offer.warnings) > _MOST_WARNINGS:
        yield tr(words.ALL_WARNINGS)


def _of_accepted(one: Accept) -> str:
    return tr(words.STANDS_BY, code=one_line(one.code), reason=one_line(one.because))


def _titles(some: Iterable[Thing]) -> str:
    return _listed(f"{thing.title} ({thing.name})" for thing in some)


def _listed(names: Iterable[str]) -> str:
    """List names between commas, made safe; of very many only the first."""
    every = [one_line(name) or "?" for name in names]
    shown = ", ".join(every[:_MOST_NAMES])
    more = len(every) - _MOST_NAMES
    return trn(words.AND_MORE, more, names=shown) if more > 0 else shown
