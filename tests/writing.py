"""What tests of the editor share: a pack, opened to be written on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from anchor.packs.writing.drafts import Drafts
from anchor.packs.writing.manuscript import Manuscript
from anchor.tui.screens.editor import EditorScreen
from anchor.tui.widgets.source import SourceText
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

NAMED = {
    " ": "space", '"': "quotation_mark", "=": "equals_sign", ".": "full_stop", ",": "comma",
    "[": "left_square_bracket", "]": "right_square_bracket", "#": "number_sign", "\n": "enter",
}  # fmt: skip


class Desk(NamedTuple):
    """The editor, opened for a test."""

    one: Opened
    screen: EditorScreen
    path: Path

    @property
    def source(self) -> SourceText:
        """What is written on."""
        return self.screen.query_one(SourceText)

    @property
    def told(self) -> str:
        """What is said below the text, as one line."""
        return " ".join(str(self.screen.query_one("#told").render()).split())

    @property
    def saved(self) -> str:
        """What the file holds."""
        return self.path.read_text("utf-8")

    @property
    def is_open(self) -> bool:
        """Whether the editor is what is shown."""
        return self.one.shown is self.screen

    async def rest(self) -> None:
        """Wait until what is done aside is done, and shown."""
        done: list[None] = []
        await self.one.pilot.pause()
        self.screen.aside.do(lambda: None, done.append)
        while self.screen.is_attached and (self.screen.checks.is_on or not done):
            assert self.one.app.problem is None, self.one.app.problem
            await self.one.pilot.pause(0)
        await self.one.settle()

    async def look(self) -> None:
        """Let it look whether something else has changed the file."""
        self.screen.look()
        await self.rest()

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what they do is done."""
        await self.one.pilot.press(*keys)
        await self.rest()

    async def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.press(*(NAMED.get(letter, letter) for letter in text))

    async def go_to(self, part: str) -> None:
        """Go to where some text begins."""
        before = self.source.text[: self.source.text.index(part)]
        self.source.go(before.count("\n") + 1, len(before) - before.rfind("\n"))
        await self.rest()

    async def put(self, old: str, new: str) -> None:
        """Change the text."""
        assert old in self.source.text
        self.source.put(self.source.text.replace(old, new))
        await self.rest()


@asynccontextmanager
async def at_the_desk(
    home: Path,
    clock: ManualClock,
    path: Path,
    line: int = 1,
    size: tuple[int, int] = (100, 30),
    **given: Any,
) -> AsyncIterator[Desk]:
    """Open a pack to be written on."""
    around = surroundings(home, clock, **given)
    manuscript = Manuscript(path, Drafts(around.places.drafts))
    screen = EditorScreen(around, manuscript, line)
    async with opened(around, screen, size=size) as one:
        desk = Desk(one, screen, path)
        await desk.rest()
        yield desk
