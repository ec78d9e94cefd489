"""Plays what is being written as it will be played: faster, or one cue after another."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from anchor.core.events import Event
from anchor.core.session import Session
from anchor.core.text import one_line
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.pictures.paints import Paint
from anchor.tui.presenting.previewing import SPEEDS, Quickened, Scene
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.player import Player
from anchor.tui.widgets.replacing import replace_children
from anchor.words import editor as words
from anchor.words import tr

AT_FIRST = 4


class PreviewScreen(ClosingScreen[None]):
    """Ends where it began: in the text."""

    CSS_PATH = "../editor.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("preview.pause", "pause"),
        binding("preview.next", "step", priority=True),
        binding("preview.back", "back", priority=True),
        binding("preview.go-on", "go_on", show=False),
        binding("leave", "dismiss(None)"),
        binding("preview.faster", "run(1)"),
        binding("preview.slower", "run(-1)"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings, paint: Paint, scenes: Sequence[Scene]) -> None:
        """Play one exercise after another."""
        super().__init__()
        self._around, self._paint, self._scenes = around, paint, scenes
        self._speed = AT_FIRST
        self._clock = Quickened(around.clock, AT_FIRST)
        self._heading = Heading("")
        self._stage = Container(id="played")
        self._at = 0

    def compose(self) -> ComposeResult:
        """Put what is played between its title and the keys."""
        yield self._heading
        yield self._stage
        yield Hints()

    async def on_mount(self) -> None:
        """Begin where the text was."""
        await self._play(0, self._scenes[0].position)

    @property
    def player(self) -> Player:
        """What plays."""
        return self._stage.query_one(Player)

    async def pulse(self) -> None:
        """Look at the session, and show what has changed."""
        await self.player.pulse()

    async def _play(self, number: int, position: int = 0) -> None:
        """Play an exercise from a step on."""
        self._at = number
        scene = self._scenes[number]
        session = Session(scene.exercise, scene.choices, self._clock)
        player = Player(session, self._clock, self._around.settings, self._paint)
        player.speed = self._speed
        self._heading.show_title(tr(words.PREVIEW, title=one_line(scene.exercise.title)))
        if not await replace_children(self._stage, player):
            return
        if any(block.position == position for block in session.timeline.blocks):
            happened: list[Event] = []
            while session.cue.position != position:
                happened = session.skip()
            await player.tell(happened)

    @on(Player.Happened)
    def show_speed(self) -> None:
        """Show how fast it is."""
        times = self._speed
        fast = tr(words.SPEED, times=times) if times > 1 else tr(words.AS_FAST_AS_IT_IS)
        self._heading.show_place(fast)

    @on(Player.Over)
    async def go_to_next(self) -> None:
        """Go on with the next exercise; at the end of the last, stay there."""
        if self._at + 1 < len(self._scenes):
            await self._play(self._at + 1)
        else:
            self.player.remark(tr(words.THE_END))

    # Keys

    @property
    def _has_ended(self) -> bool:
        return self.player.session.state == "ended"

    async def action_pause(self) -> None:
        """Stand still, or go on."""
        await self.player.act("resume" if self.player.session.state == "paused" else "pause")

    async def action_step(self) -> None:
        """Go to the next cue, and stand still there."""
        session = self.player.session
        happened = session.resume()
        if session.due is None:
            happened += session.next()
        else:
            self._clock.move_to(session.due)
            happened += session.look()
        await self.player.tell(happened + session.pause())

    async def action_back(self) -> None:
        """Go back to where this step began, or the one before, and stand still there."""
        if self._has_ended:
            await self._play(self._at)
        session = self.player.session
        await self.player.tell(session.back() + session.pause())

    async def action_go_on(self) -> None:
        """Go on with what waits or stands still; at the end, begin again."""
        session = self.player.session
        if self._has_ended:
            await self._play(0)
        elif session.state == "paused":
            await self.player.act("resume")
        elif session.cue.waits:
            await self.player.act("next")

    async def action_run(self, by: Literal[-1, 1]) -> None:
        """Run faster, or less fast."""
        place = SPEEDS.index(self._speed) + by
        self._speed = SPEEDS[min(max(place, 0), len(SPEEDS) - 1)]
        self._clock.run(self._speed)
        self.player.speed = self._speed
        await self.player.pulse()
        self.show_speed()
