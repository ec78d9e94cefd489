"""Packs that are added, taken out and handed on."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from anchor.cli.desk import at_the_desk
from anchor.cli.output import expect_folder, wanted_file, write_file
from anchor.core.model import Pack
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError, Status
from anchor.packs.earlier import take_out
from anchor.packs.library import Library, PackFile
from anchor.packs.sharing.archive import Handed, take, unpack
from anchor.packs.sharing.exporting import as_toml, by_itself, leads_to, zipped
from anchor.packs.sharing.installing import Considered, Offer, add, consider
from anchor.packs.sharing.unpacking import MAX_ARCHIVE
from anchor.places import places
from anchor.plain.offering import (
    say_added,
    say_blocked,
    say_left_out,
    say_offer,
    say_refused,
)
from anchor.plain.page import Page
from anchor.words import sharing as words
from anchor.words import tr

_INPUT = "-"


def install(sources: Sequence[str], name: str | None, yes: bool) -> Status:
    """Show what packs hold and would change, and add them if the person agrees.

    Raises ``AnchorError`` for what cannot be read or added at all.
    """
    desk = at_the_desk()
    page = desk.page
    handed = _taken(sources)
    say_left_out(page, handed.left_out)
    if not handed.pieces:
        raise AnchorError(tr(words.NOTHING_IN_IT, file=one_line(", ".join(sources))))
    folder = places().packs
    found = consider(handed.pieces, folder, Library(folder), name)
    _say(page, found)
    taken = [one for one in found.blocked if one.why != "is-built-in"]
    ended = Status.FAILED if found.refused or taken else Status.DONE
    if taken and name is not None:  # it was theirs to choose
        ended = Status.WRONG_USE
    wanted = [offer for offer in found.offers if offer.kind != "same"]
    if not wanted:
        return ended
    if not yes:
        if not desk.attended:
            page.aside(tr(words.SHOWN_ONLY))
            return Status.FAILED
        if not desk.questions.agrees(_question(wanted)):
            page.say(tr(words.NOT_ADDED))
            return Status.DONE
    for offer in wanted:
        say_added(page, offer, add(offer, folder))
    return ended


def remove(name: str) -> None:
    """Take out a pack of the person's own, and say how to bring it back. Raises ``AnchorError``."""
    library = Library(places().packs)
    file = own_pack(library, name)
    if file is None:
        raise _no_own(library, name)
    kept = take_out(file.path)
    page = Page()
    page.say(tr(words.REMOVED, name=one_line(file.name), path=one_line(str(kept))))
    page.say(tr(words.BRING_BACK, name=one_line(file.name)))


def export(names: Sequence[str], output: str | None, force: bool) -> None:
    """Write packs, or exercises by themselves, to one file or to standard output.

    Raises ``AnchorError``.
    """
    library = Library(places().packs)
    texts: dict[str, str] = {}
    packs = []
    for name in names:
        pack, text = _to_hand_on(library, name)
        if texts.setdefault(pack.info.name, text) != text:
            raise AnchorError(tr(words.TWO_OF_A_NAME, name=pack.info.name))
        packs.append(pack)
    page = Page()
    asked = wanted_file(output)
    if asked is None:
        if len(texts) > 1:
            raise AnchorError(tr(words.SEVERAL_NEED_ZIP))
        page.raw(texts.values())
    else:
        path = _written(asked, texts, force)
        shown = one_line(str(path))
        page.say(tr(words.WRITTEN, path=shown), tr(words.GIVE, file=one_line(path.name)))
        if path.stem not in texts and not _is_archive(path):
            page.say(tr(words.OTHER_STEM, name=next(iter(texts))))
    _say_needs(page, library, packs)


def _taken(sources: Sequence[str]) -> Handed:
    """Read everything that was handed on, as if it had come together."""
    taken = Handed([], [])
    for source in sources:
        handed = _from_input() if source == _INPUT else take(Path(os.path.expanduser(source)))
        taken.pieces.extend(handed.pieces)
        taken.left_out.extend(handed.left_out)
    return taken


def _from_input() -> Handed:
    data = sys.stdin.buffer.read(MAX_ARCHIVE + 1) if sys.stdin else b""
    return unpack(data, tr(words.STANDARD_INPUT))


def _say(page: Page, found: Considered) -> None:
    for offer in found.offers:
        say_offer(page, offer)
    for blocked in found.blocked:
        say_blocked(page, blocked)
    for refused in found.refused:
        say_refused(page, refused)


def _question(wanted: Sequence[Offer]) -> str:
    if len(wanted) > 1:
        return tr(words.ASK_SEVERAL, n=len(wanted))
    return tr(words.ASK_UPDATE if wanted[0].kind == "update" else words.ASK_ONE)


def own_pack(library: Library, name: str) -> PackFile | None:
    """Find a pack of the person's own by its name."""
    own = library.own_packs()
    typed = name.strip()
    exact = next((file for file in own if file.name == typed), None)
    return exact or next((file for file in own if file.name == typed.casefold()), None)


def _no_own(library: Library, name: str) -> AnchorError:
    if any(file.name == name.strip().casefold() for file in library.builtin_packs()):
        return AnchorError(tr(words.NOT_REMOVABLE, name=quoted(name)))
    own = ", ".join(one_line(file.name) for file in library.own_packs())
    said = [tr(words.NO_OWN, name=quoted(name)), tr(words.OWN_ARE, names=own) if own else ""]
    return AnchorError(" ".join(filter(None, said)))


def _to_hand_on(library: Library, name: str) -> tuple[Pack, str]:
    """Give a pack and its text: a whole one, or one made of an exercise or a routine."""
    files = library.packs()
    typed = name.strip().casefold()
    whole = next((file for file in files if file.name == typed), None)
    if whole:
        return whole.read(), whole.source().text
    found = library.find(name)
    file = next((file for file in files if file.name == found.pack), None)
    if file is None:  # a pattern that was typed
        raise AnchorError(tr(words.NO_SUCH, name=quoted(name)))
    alone = by_itself(file.read(), found.thing, file.builtin)
    return alone, as_toml(alone)


def _written(path: Path, texts: dict[str, str], force: bool) -> Path:
    """Write packs to one file, and tell which. Raises ``AnchorError``."""
    if path.is_dir() and len(texts) == 1:
        path /= f"{next(iter(texts))}.toml"
    if len(texts) > 1 and not _is_archive(path):
        raise AnchorError(tr(words.SEVERAL_NEED_ZIP))
    expect_folder(path)
    write_file(path, zipped(texts) if _is_archive(path) else "".join(texts.values()), force)
    return path


def _is_archive(path: Path) -> bool:
    return path.suffix.casefold() == ".zip"


def _say_needs(page: Page, library: Library, packs: Sequence[Pack]) -> None:
    """Say which packs are needed as well, for what these lead to."""
    there = {file.name for file in library.builtin_packs()} | {pack.info.name for pack in packs}
    needed = dict.fromkeys(name for pack in packs for name in leads_to(pack) if name not in there)
    if needed:
        page.aside(tr(words.NEEDS, names=", ".join(needed)))
