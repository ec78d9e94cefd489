"""What is measured: one installation of anchor, and the tidy surroundings it is measured in."""

import os
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent

_LEFT_OUT = ("ANCHOR_", "COLUMNS", "LINES", "PYTHON", "XDG_")
"""What begins like this in the environment changes what is measured."""


class Subject(Struct, frozen=True):
    """An installation: its interpreter, and a folder that may be filled and is thrown away."""

    python: Path
    folder: Path

    @property
    def anchor(self) -> str:
        """The installed console script."""
        return str(self.python.parent / "anchor")

    def environ(self, **more: str) -> dict[str, str]:
        """Give an environment with a home of its own and none of Python's switches."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(_LEFT_OUT)}
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return kept | {"HOME": str(home), "TERM": "xterm-256color"} | more

    def new_folder(self, name: str) -> Path:
        """Make a folder."""
        folder = self.folder / name
        folder.mkdir(parents=True)
        return folder

    def compile_all(self) -> None:
        """Compile every module there is: without byte code the figures mean nothing."""
        places = "sysconfig.get_path('purelib'), os.path.dirname(anchor.__file__)"
        code = f"import anchor, compileall, os, sysconfig\nfor p in ({places}):\n"
        run([str(self.python), "-c", code + "    compileall.compile_dir(p, quiet=2)"], self)


def here(folder: Path) -> Subject:
    """Measure the installation that runs this."""
    return Subject(Path(sys.executable), folder)


def fresh(folder: Path) -> Subject:
    """Install the checkout into a new environment outside of it, as people have it."""
    target = folder / "venv"
    return Subject(new_environment(target, sys.executable, str(ROOT)), folder)


def new_environment(target: Path, python: str, *packages: str) -> Path:
    """Make an environment with packages from the package index, and give its interpreter.

    Raises ``CalledProcessError``.
    """
    run([python, "-m", "venv", str(target)])
    made = target / "bin" / "python"
    run([str(made), "-m", "pip", "install", "--quiet", "--no-cache-dir", *packages])
    return made


def run(command: list[str], subject: Subject | None = None) -> str:
    """Run a command to its end and give its output. Raises ``CalledProcessError``."""
    environ = None if subject is None else subject.environ()
    ended = subprocess.run(command, env=environ, check=True, capture_output=True, text=True)
    return ended.stdout
