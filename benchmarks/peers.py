"""Peers, for the record: the first line of nafas and of deep-breath-cli, beside anchor's.

They come from the package index into environments that are thrown away, with a home that is too.
Neither needs a key for its first line: ``nafas`` shows its name and a menu, ``breath start`` of
deep-breath-cli greets and then asks whether to start. Each is ended as soon as its line is there.
deep-breath-cli needs Python 3.12, so it may run on another Python than anchor does.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.processes import first_line, in_turn
from benchmarks.subject import Subject, new_environment
from benchmarks.table import Row, compared, missing

PEERS = {"nafas": ("nafas",), "deep-breath-cli": ("breath", "start")}


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure them."""
    environ = subject.environ()
    for name, (script, *arguments) in PEERS.items():
        figure = f"anchor breathe : {name}, first line"
        python = _installed(subject, name)
        if python is None:
            yield missing(figure, "could not be installed")
            continue
        command = [str(python.parent / script), *arguments]
        try:
            anchor, peer = in_turn(
                runs,
                lambda: first_line([subject.anchor, "breathe", "--plain"], environ),
                lambda command=command: first_line(command, environ),  # type: ignore[misc]
            )
        except RuntimeError as error:
            yield missing(figure, str(error))
        else:
            yield compared(figure, anchor, peer, None)


def _installed(subject: Subject, name: str) -> Path | None:
    """Install a peer with the first Python that can: this one, or a newer one."""
    newer = sorted(Path(sys.base_prefix).parent.glob("3.1[2-9]*/bin/python3"))
    for number, python in enumerate([sys.executable, "python3.12", "python3.13", *map(str, newer)]):
        try:
            return new_environment(subject.folder / f"{name}-{number}", python, name)
        except (OSError, subprocess.CalledProcessError):
            continue
    return None
