"""Where packs are, and how exercises are found by name.

Built-in names and aliases come first, without opening any pack of the person's: an installed pack
must never break ``anchor breathe box`` in a bad moment. Then the person's packs, then a typed
pattern. A pack's file stem is its name.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from anchor.core.model import Exercise, Pack, Routine
from anchor.core.problems import Problem
from anchor.core.text import quoted
from anchor.errors import AnchorError, Status
from anchor.packs.diagnostics import Diagnostic, PackError, Place, Placed, diagnose
from anchor.packs.folders import builtin_folder, leads_out, toml_files
from anchor.packs.naming import PACK_NAME, either, in_full, names_in
from anchor.packs.reader import check_file, exercise_in, language_of, parse, read_pack
from anchor.packs.source import Source, read_source
from anchor.words import finding as words
from anchor.words import tr, trn

_NEAR = 0.66
"""How alike a name must be to be offered: a letter or two apart, not a guess at what is meant."""

TYPED = "typed"
"""The pack that typed patterns are said to be in."""

_SPELLED_OUT = re.compile(r"\\[uUx]")


class Found(Struct, frozen=True):
    """An exercise or a routine, and the pack it is from."""

    pack: str
    thing: Exercise | Routine
    language: str = ""
    """The language of its pack."""
    instead_of: "Found | None" = None
    """What was asked for, if this is a translation of it that is liked better."""

    @property
    def identity(self) -> str:
        """``pack/name``: what it is known and remembered by."""
        return f"{self.pack}/{self.thing.name}"


class PackFile(Struct, frozen=True):
    """A pack on disk, not opened yet."""

    path: Path
    builtin: bool

    @property
    def name(self) -> str:
        """The pack's name: its file's stem."""
        return self.path.stem

    def source(self) -> Source:
        """Read its text. Raises ``PackError``."""
        if not self.builtin and leads_out(self.path):
            problem = Placed(Problem("E114"), Place())
            raise PackError([diagnose(problem, str(self.path))])
        return read_source(self.path)

    def read(self) -> Pack:
        """Read the whole pack. Raises ``PackError``."""
        return read_pack(self.source())

    def contents(self) -> list[Found]:
        """Read its exercises, then its routines: nothing, if it cannot be used."""
        try:
            pack = self.read()
        except PackError:
            return []
        language = pack.info.language
        exercises = [Found(self.name, one, language) for one in pack.exercises]
        return exercises + [Found(self.name, one, language) for one in pack.routines]

    def check(self) -> list[Diagnostic]:
        """List everything that is wrong with it, warnings too."""
        try:
            self.source()
        except PackError as error:
            return error.diagnostics
        return check_file(self.path)


class Library:
    """The built-in packs, and the packs of one person."""

    def __init__(
        self, own: Path, builtin: Path | None = None, languages: Sequence[str] = ()
    ) -> None:
        """Look for a person's packs in a folder, which may not exist.

        ``languages`` are those they like best, the favourite first: an exercise is found in one of
        them if there is a translation.
        """
        self._own = own
        self._builtin = builtin or builtin_folder()
        self._languages = languages

    def builtin_packs(self) -> list[PackFile]:
        """List the built-in packs by name. Raises ``AnchorError`` where there are none."""
        packs = [PackFile(path, True) for path in toml_files(self._builtin)]
        if not packs:
            raise AnchorError(tr(words.NO_BUILT_IN), Status.FAILED)
        return packs

    def own_packs(self) -> list[PackFile]:
        """List the person's packs by name. Raises ``AnchorError`` if the folder cannot be read."""
        return [PackFile(path, False) for path in toml_files(self._own)]

    def find(self, name: str) -> Found:
        """Find an exercise or a routine: ``box``, ``breathing/box``, ``4-7-8``.

        Raises ``AnchorError`` with suggestions if there is none, or if several have the name; and
        ``PackError`` if its pack cannot be used.
        """
        return self._as_liked(self._find(name))

    def _find(self, name: str) -> Found:
        typed = " ".join(name.split()).casefold()
        if not typed:
            raise AnchorError(tr(words.NAME_NEEDED))
        pack, slash, inside = typed.partition("/")
        if slash and PACK_NAME.fullmatch(pack):
            pattern = inside if pack == TYPED else typed
            found, error = self._find_in_pack(pack, inside) or _find_typed(pattern), None
        elif builtin := self._find_builtin(typed):
            return builtin
        else:
            own, error = self._find_own(typed)
            found = own or _find_typed(typed)
        if found is None:
            raise error or self._unknown(name)
        return found

    def find_exercise(self, name: str, pack: str) -> tuple[str, Exercise]:
        """Find an exercise that a pack names: in the pack itself, unless it is ``pack/name``.

        Gives its full name and itself. Raises ``AnchorError`` if it is a routine, and as ``find``;
        a pattern is no name.
        """
        where, _, inside = in_full(name, pack).partition("/")
        found = self._find_in_pack(where, inside)
        if found is None:
            raise self._unknown(f"{where}/{inside}")
        if isinstance(found.thing, Routine):
            raise AnchorError(tr(words.NOT_AN_EXERCISE, name=found.identity))
        found = self._as_liked(found)
        assert isinstance(found.thing, Exercise)
        return found.identity, found.thing

    def _as_liked(self, found: Found) -> Found:
        """Give an exercise in a language the person likes, if it is there, unless it was a
        translation that they named.
        """
        thing = found.thing
        if not self._languages or not found.language or isinstance(thing, Routine):
            return found
        if thing.translates:
            return found
        from anchor.packs.variants import preferred

        return preferred(found, self._languages, self.packs)

    def exercises(self) -> Iterator[Found]:
        """Read every exercise of every pack that can be used, each in one language."""
        found = [one for file in self.packs() for one in file.contents()]
        yield from self.each_once([one for one in found if isinstance(one.thing, Exercise)])

    def each_once(self, found: list[Found]) -> list[Found]:
        """Leave one of an exercise and its translations: the one that the person likes best."""
        if not self._languages:
            return found
        from anchor.packs.variants import one_of_each

        return one_of_each(found, self._languages)

    def packs(self) -> list[PackFile]:
        """List all packs: the built-in ones, then the person's, if their folder can be read.

        Raises ``AnchorError`` where there are no built-in ones.
        """
        return [*self.builtin_packs(), *self._own_if_listed()]

    def names(self) -> list[str]:
        """List the full name of everything there is, and the short names of what is built in."""
        names, _ = self._names()
        return names

    def _names(self) -> tuple[list[str], int]:
        """List names as ``names`` does, and count the packs that could not be read for it."""
        names, unreadable = [], 0
        for file in self.packs():
            try:
                inside = _names_in(file)
            except PackError:
                unreadable += 1
                continue
            names += [f"{file.name}/{name}" for name in inside] + (inside if file.builtin else [])
        return names, unreadable

    def _own_if_listed(self) -> list[PackFile]:
        """List the person's packs, or none if their folder cannot be read."""
        try:
            return self.own_packs()
        except AnchorError:
            return []

    def _find_in_pack(self, pack: str, name: str) -> Found | None:
        for folder in (self._builtin, self._own):
            file = PackFile(folder / f"{pack}.toml", folder is self._builtin)
            if os.path.lexists(file.path) and (found := _look_in(file, name)):
                return found
        return None

    def _find_builtin(self, name: str) -> Found | None:
        return next(
            (found for file in self.builtin_packs() if (found := _look_in(file, name))), None
        )

    def _find_own(self, name: str) -> tuple[Found | None, AnchorError | None]:
        """Find it in the person's packs, or give the error that may be why it was not found."""
        try:
            files = self.own_packs()
        except AnchorError as error:
            return None, error
        found: list[Found] = []
        broken: list[AnchorError] = []
        for file in files:
            try:
                source = file.source()
            except PackError:
                continue  # nobody can tell what is in it: it is counted if nothing is found
            try:
                one = _look_into(source, file, name)
            except PackError as error:
                broken.append(error)
            else:
                found += [one] if one else []
        if len(found) > 1:
            names = either(one.identity for one in found)
            raise AnchorError(tr(words.NAMED_TWICE, name=quoted(name), names=names))
        return next(iter(found), None), next(iter(broken), None)

    def near(self, name: str) -> list[str]:
        """List the names that differ from this one by a slip, the likeliest first."""
        import difflib

        return difflib.get_close_matches(name.casefold(), self.names(), n=3, cutoff=_NEAR)

    def _unknown(self, name: str) -> AnchorError:
        """Make the error that says a name is unknown, with the nearest names there are."""
        near = self.near(name)
        _, unreadable = self._names()
        said = [tr(words.NOT_FOUND, name=quoted(name))]
        said.append(tr(words.NEAR, names=either(near)) if near else tr(words.SEE_LIST))
        if unreadable:
            said.append(trn(words.UNREADABLE, unreadable))
        return AnchorError(" ".join(said))


def _look_in(file: PackFile, name: str) -> Found | None:
    """Find an exercise in a pack. Only a pack whose text holds the name is parsed.

    Raises ``PackError`` if the pack holds the name but cannot be used.
    """
    return _look_into(file.source(), file, name)


def _look_into(source: Source, file: PackFile, name: str) -> Found | None:
    held = f'"{name}"' in source.text or f"'{name}'" in source.text
    if not held and not _SPELLED_OUT.search(source.text):
        return None
    document = parse(source)
    thing = exercise_in(document, source, name)
    return None if thing is None else Found(file.name, thing, language_of(document))


def _names_in(file: PackFile) -> list[str]:
    """List the names and aliases in a pack that can be typed. Raises ``PackError``."""
    document = parse(file.source())
    return names_in(document) if PACK_NAME.fullmatch(file.name) else []


def _find_typed(text: str) -> Found | None:
    from anchor.packs.typed import typed_exercise

    exercise = typed_exercise(text)
    return None if exercise is None else Found(TYPED, exercise)
