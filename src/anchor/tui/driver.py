"""The terminal on Linux and macOS: taken over, and given back as it was.

Textual's own driver does nearly all of it. This one wakes the thread that waits for keys when it is
to end, which would make leaving take up to a fifth of a second; lets it sleep while there is
nothing to read; and gives back what Textual forgets.
"""

import gc
import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from itertools import pairwise
from threading import Event
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.app import App, ScreenStackError
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message
from textual.message_pump import MessagePump
from textual.messages import ExitApp

from anchor.tui.bindings import is_typing
from anchor.tui.presenting.signs import everywhere

A_READ = 4096
"""As many bytes as are read at once."""

ESCAPE_SECONDS = constants.ESCAPE_DELAY + 0.01
"""How long to wait for more: only then an escape was the key, and not the beginning of another."""

CTRL_C = "\x03"

ELSEWHERE_SECONDS = 0.3
"""How long at most a key has to lead elsewhere, before what was typed ahead goes there too.

Over a slow line several keys come at once, and a form must not lose the words after its Tab.
"""

MOST_WAITS = 12
"""So often at most that is waited for: a text poured in without being marked as pasted is long."""

UP_SECONDS = 1.0
"""After so long the first screen is there."""

GARBAGE_THRESHOLD = 2_000
"""From then on garbage is looked for often, a little at a time, so that no picture halts."""

NO_PIXELS = "\x1b[?1016l"
"""Report the mouse in cells again. Textual asks for pixels, and does not take it back."""


class Terminal(LinuxDriver):
    """The terminal."""

    _wakes: tuple[int, int] | None = None
    """A pipe, while keys are waited for: once there is something in it, waiting is over."""

    def __init__(self, app: App[Any], **how: Any) -> None:
        """Be ready to be stopped, and to go on.

        Both are done between two things, and never in the middle of one: that could hold the very
        lock that writing to the terminal needs, and wait for itself.
        """
        super().__init__(app, **how)
        for number in (signal.SIGTSTP, signal.SIGCONT):
            act = signal.getsignal(number)
            assert callable(act)
            self._loop.add_signal_handler(number, act, number, None)

    def start_application_mode(self) -> None:
        """Take it over."""
        self._wakes = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._loop.call_later(UP_SECONDS, _settle)

    def resume_application_mode(self) -> None:
        """Take it over again.

        Whoever was stopped by force never gave it back: that is made up for, or keys would be
        waited for twice, and it could not be given back as it was first found.
        """
        if self._wakes is not None:
            self.suspend_application_mode()
        super().resume_application_mode()

    def write(self, data: str) -> None:
        """Write, unless nobody can read it any more: what nobody takes away would pile up."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().write(data)

    def stop_application_mode(self) -> None:
        """Give it back."""
        if self._mouse_pixels:
            self.write(NO_PIXELS)
        super().stop_application_mode()

    def disable_input(self) -> None:
        """Wait for keys no longer."""
        if self._wakes is None:
            return
        reading, writing = self._wakes
        os.write(writing, b"\0")
        super().disable_input()
        self._wakes = None
        os.close(reading)
        os.close(writing)

    def run_input_thread(self) -> None:
        """Wait for keys, and pass them on, until it is to end or there is no terminal any more."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        assert self._wakes is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wakes[0], selectors.EVENT_READ)
            wait: float | None = None
            while not self.exit_event.is_set():
                ready = [key.fd for key, _ in selector.select(wait)]
                wait = ESCAPE_SECONDS if ready else None
                if self.fileno in ready:
                    data = os.read(self.fileno, A_READ)
                    if not data:
                        self.send_message(ExitApp())
                        return
                    parser = self._pass_on(parser, decode(data))
                for message in parser.tick():
                    self.process_message(message)

    def _pass_on(self, parser: XTermParser, keys: str) -> XTermParser:
        """Pass on what keys say, and give what reads the next ones.

        What is no key at all is let go of. A paste without an end would swallow every key: Ctrl+C
        alone ends it, too.
        """
        try:
            messages = list(parser.feed(keys))
        except (ValueError, OverflowError):
            parser, messages = XTermParser(self._debug), []
            for sign in keys:
                try:
                    messages += parser.feed(sign)
                except (ValueError, OverflowError):
                    parser = XTermParser(self._debug)
        if keys == CTRL_C and not messages:
            parser = XTermParser(self._debug)
            messages = list(parser.feed(keys))
        waits = MOST_WAITS
        for message, then in pairwise([*messages, None]):
            assert message is not None
            self.process_message(message)
            if then and waits and self._leads_elsewhere(message, then):
                self._let_it_lead()
                waits -= 1
        return parser

    def _leads_elsewhere(self, message: Message, then: Message) -> bool:
        """Tell whether what comes at once after a key may be meant for where the key leads."""
        if not (isinstance(message, Key) and isinstance(then, Key)) or message.key == then.key:
            return False
        with suppress(ScreenStackError):  # there is none any more as anchor ends
            return not (message.is_printable and is_typing(self._app.screen))
        return False

    def _let_it_lead(self) -> None:
        """Wait until a key has gone all its way: to where the focus is, and up from there."""
        has_led = Event()

        def follow() -> None:
            with suppress(ScreenStackError):
                start = self._app.focused or self._app.screen
                way: list[MessagePump] = [self._app, *start.ancestors_with_self, self._app]
                go_on(way)

        def go_on(way: list[MessagePump]) -> None:
            if way:
                first, *rest = way
                first.call_later(go_on, rest)
                return
            with suppress(ScreenStackError):  # the key may have ended anchor
                # There may be another screen now, which is just being put together.
                self._app.screen.call_later(has_led.set)

        # The key itself is posted one turn of the loop later than it is sent.
        self._loop.call_soon_threadsafe(self._loop.call_soon, follow)
        has_led.wait(ELSEWHERE_SECONDS)


class PlainTerminal(Terminal):
    """A terminal that has only letters and signs that every terminal has."""

    def write(self, data: str) -> None:
        """Write, with other signs in the place of those that it has not."""
        encoding = (self._file and self._file.encoding) or "ascii"
        super().write(everywhere(data).encode(encoding, "replace").decode(encoding))


def _settle() -> None:
    """Keep what there is by now out of every search for garbage: most of it stays to the end."""
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)
