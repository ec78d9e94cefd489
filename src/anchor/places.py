"""Where a person's files are. Asking creates nothing."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Places(NamedTuple):
    """The folders of one person. They may not exist yet."""

    config: Path
    data: Path

    @property
    def packs(self) -> Path:
        """Where the person's own packs are."""
        return self.data / "packs"

    @property
    def drafts(self) -> Path:
        """What the person has written on packs and not saved."""
        return self.data / "drafts"

    @property
    def settings(self) -> Path:
        """What the person has settled: ``config.toml``."""
        return self.config / "config.toml"

    @property
    def people(self) -> Path:
        """The person's own people: ``people.toml``."""
        return self.config / "people.toml"

    @property
    def toolkit(self) -> Path:
        """The person's own things that help: ``toolkit.toml``."""
        return self.config / "toolkit.toml"

    @property
    def journal(self) -> Path:
        """The person's check-ins: ``journal.db``."""
        return self.data / "journal.db"

    @property
    def state(self) -> Path:
        """What anchor remembers of the person's choices: ``state.toml``."""
        return self.data / "state.toml"


def places(environ: Mapping[str, str] = os.environ) -> Places:
    """Find the person's folders: all in ``ANCHOR_HOME`` if that is set, else where they belong."""
    if home := environ.get("ANCHOR_HOME"):
        root = Path(os.path.expanduser(home))
        with contextlib.suppress(OSError):  # the folder one is in may be gone
            root = Path(os.path.abspath(root))
        return Places(root, root)
    import platformdirs

    return Places(
        platformdirs.user_config_path("anchor", appauthor=False),
        platformdirs.user_data_path("anchor", appauthor=False),
    )
