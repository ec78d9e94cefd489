"""What is in one pack: read it as it will play, change how it goes, begin it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from anchor.companion.catalogue import Catalogue
from anchor.packs.library import Found, PackFile
from anchor.tui.bindings import binding
from anchor.tui.screens.practice import PracticeScreen
from anchor.tui.surroundings import Surroundings


class PackScreen(PracticeScreen):
    """The exercises and routines of a pack, in the order they are written in."""

    BINDINGS: ClassVar[list[BindingType]] = [binding("packs.read", "read")]

    def __init__(
        self, around: Surroundings, catalogue: Catalogue, file: PackFile, title: str
    ) -> None:
        """Offer what is in a pack that can be used."""
        contents = file.contents()

        def choose(_: Iterable[Found], __: frozenset[str]) -> list[Found]:
            return contents

        super().__init__(title, around, catalogue, choose)

    def action_read(self) -> None:
        """Read what is marked, step by step."""
        from anchor.tui.screens.steps import StepsScreen

        found = self.marked
        if found is not None and (legs := self.detail.legs()):
            self.app.push_screen(StepsScreen(self.around, found, legs))
