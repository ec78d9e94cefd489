"""A session told to another program: JSON lines on standard output."""

from typing import Any

from anchor.core import events
from anchor.core.events import Event
from anchor.core.session import Session
from anchor.plain.page import Page
from anchor.plain.plan import cue_record, plan


class EventWriter:
    """Writes a line of JSON for each thing that happens. Words a person types stay out of it."""

    def __init__(self, page: Page, session: Session, identity: str) -> None:
        """Write on a page."""
        self._page = page
        self._session = session
        self._identity = identity

    def tell(self, happened: list[Event]) -> None:
        """Write what happened."""
        for event in happened:
            if (record := self._record(event)) is not None:
                self._page.data(record, indent=-1)

    def where(self) -> None:
        """Say nothing: other programs can tell."""

    def here(self) -> None:
        """Say nothing."""

    def help(self) -> None:
        """Say nothing."""

    def help_now(self) -> None:
        """Say nothing: the line a person sees is another program's."""

    def unknown(self) -> None:
        """Say nothing."""

    def _record(self, event: Event) -> dict[str, Any] | None:
        match event:
            case events.Began():
                session = self._session
                planned = plan(self._identity, session.exercise, session.timeline)
                return {"event": "begin"} | planned
            case events.CueBegan(cue=cue, at=at):
                return {"event": "cue"} | cue_record(cue, at)
            case events.Paused(because=because):
                return {"event": "pause", "because": because}
            case events.Resumed():
                return {"event": "resume"}
            case events.Ended(how=how, practised=practised):
                return {"event": "end", "how": how, "seconds": practised / 1000}
            case _:
                return None
