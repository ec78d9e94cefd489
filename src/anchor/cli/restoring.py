"""Earlier versions of packs: listed, and brought back."""

from datetime import UTC, datetime
from pathlib import Path

from anchor.cli.sharing import own_pack
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError
from anchor.packs.diagnostics import PackError
from anchor.packs.earlier import Version, bring_back, name_to_type, packs_with_earlier, versions
from anchor.packs.library import Library
from anchor.packs.reader import read_pack
from anchor.packs.source import decode, read_bytes
from anchor.places import places
from anchor.plain.page import Page
from anchor.words import sharing as words
from anchor.words import tr


def restore(name: str, number: int | None) -> None:
    """Bring back a pack as it was before it was replaced or taken out. Raises ``AnchorError``.

    It is the latest other version if no number is asked for.
    """
    path = _path(name)
    shown = name_to_type(path, places().packs)
    restored = bring_back(path, number)
    if restored is None and number is not None and versions(path):
        raise AnchorError(tr(words.NO_SUCH_VERSION, name=shown, number=number))
    if restored is None:
        raise AnchorError(tr(words.NOTHING_EARLIER, name=quoted(name)))
    page = Page()
    page.say(tr(words.RESTORED, name=quoted(path.stem), path=one_line(str(restored.path))))
    if restored.exchanged:
        page.say(tr(words.EXCHANGED, path=one_line(str(restored.exchanged))))


def list_earlier(name: str | None) -> None:
    """List what can be brought back: of one pack, or of all of the person's. The latest first."""
    folder = places().packs
    paths = packs_with_earlier(folder) if name is None else [_path(name)]
    page = Page()
    listed = [_say_versions(page, path, folder) for path in paths]
    if not any(listed):
        nothing = words.NOTHING_EARLIER_AT_ALL if name is None else words.NOTHING_EARLIER
        page.say(tr(nothing, name=quoted(name or "")))


def _path(name: str) -> Path:
    """Find where a pack is, or was: one of the person's by its name, or any by its path."""
    if name.endswith(".toml"):
        return Path(name).absolute()
    folder = places().packs
    file = own_pack(Library(folder), name)
    return file.path if file else folder / f"{Path(name.strip()).name}.toml"


def _say_versions(page: Page, path: Path, folder: Path) -> bool:
    """List the earlier versions of one pack; tell whether there are any."""
    found = versions(path)
    if found:
        name = name_to_type(path, folder)
        page.say(tr(words.EARLIER_OF, name=name), *(_line(version, path) for version in found))
        page.say(tr(words.BRING_ONE_BACK, name=name, number=found[0].number), "")
    return bool(found)


def _line(version: Version, path: Path) -> str:
    """Tell a version by its number, when it was written, and what it calls itself."""
    written = datetime.fromtimestamp(version.path.lstat().st_mtime, UTC).astimezone()
    when = f"{written:%Y-%m-%d %H:%M}"
    try:
        text = decode(read_bytes(version.path, str(path)), str(path), path.stem)
        info = read_pack(text).info
    except PackError:
        return tr(words.VERSION_UNUSABLE, number=version.number, when=when)
    title = one_line(info.title)
    return tr(words.VERSION, number=version.number, when=when, title=title, version=info.version)
