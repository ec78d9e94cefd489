"""anchor, which also writes down when its session began: ``python begun.py FILE ARGUMENT ...``.

On the monotonic clock, which every process of a machine has in common.
"""

import sys
import time
from pathlib import Path

from anchor.__main__ import main
from anchor.core.events import Event
from anchor.core.session import Session

_begin = Session.begin


if __name__ == "__main__":
    noted, *rest = sys.argv[1:]
    sys.argv[1:] = rest

    def begin(self: Session) -> list[Event]:
        """Begin, and write down when."""
        happened = _begin(self)
        Path(noted).write_text(str(time.monotonic()))
        return happened

    Session.begin = begin  # type: ignore[method-assign]
    main()
