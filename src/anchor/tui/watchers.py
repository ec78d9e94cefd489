"""Whether anyone can see this terminal: what runs inside tmux goes on when its window is gone."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path


class Watchers:
    """Whoever is attached to a tmux server. It lets its socket be executed while anyone is."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        """Look for the server in the environment; outside of tmux there is none."""
        path, *process_and_session = environ.get("TMUX", "").rsplit(",", 2)
        self._socket = Path(path) if len(process_and_session) == 2 else None
        self._were_here = False

    def have_left(self) -> bool:
        """Tell that the last one has left, once each time. Who was never here cannot leave."""
        were_here, self._were_here = self._were_here, self._are_here()
        return were_here and not self._were_here

    def _are_here(self) -> bool:
        if self._socket is None:
            return False
        try:
            return bool(self._socket.stat().st_mode & stat.S_IXUSR)
        except OSError:
            return False
