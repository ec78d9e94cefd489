"""Build the wheel as a packager would, install it in an environment of its own, and play it.

Source tree -> sdist -> wheel -> a fresh virtual environment outside the tree. Needs only Python
with venv, and pip's usual index. Nothing is left behind.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXERCISE = "one-sigh"
LAST_WORDS = "That is the end."
PATIENCE = 180


def require(true: bool, message: str) -> None:
    """Stop with the message unless it is true."""
    if not true:
        raise SystemExit(f"The wheel is not right: {message}")


def environment(folder: Path) -> Path:
    """Make a virtual environment; return the folder its programs are in."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def build(scratch: Path) -> Path:
    """Build an sdist, and the wheel from nothing but that; return the wheel."""
    python = environment(scratch / "builder") / "python"
    dist = scratch / "dist"
    backend = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]

    def run(*arguments: str) -> None:
        subprocess.run([python, "-m", *arguments], cwd=ROOT, check=True)

    run("pip", "install", "--quiet", *backend["requires"])
    run("hatchling", "build", "-t", "sdist", "-d", str(dist))
    (sdist,) = dist.glob("*.tar.gz")
    run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(dist), str(sdist))
    (wheel,) = dist.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """See that the built-in packs travel inside the package, all of them, and the licences too."""
    names = set(zipfile.ZipFile(wheel).namelist())
    packs = {f"anchor/exercises/{pack.name}" for pack in (ROOT / "exercises").glob("*.toml")}
    require(bool(packs), "there are no packs in exercises/.")
    wanted = packs | {"anchor/exercises/LICENSE", "anchor/py.typed", "anchor/__main__.py"}
    require(wanted <= names, f"it lacks {', '.join(sorted(wanted - names))}.")
    licences = {name.partition(".dist-info/licenses/")[2] for name in names}
    require({"LICENSE", "exercises/LICENSE"} <= licences, "it lacks a licence.")


def check_play(output: str, plan: dict[str, object], seconds: float) -> None:
    """See that an exercise was played: from its first line to its last, plainly, in its time."""
    lines = output.splitlines()
    cues = plan["cues"]
    assert isinstance(cues, list)
    require(len(lines) > 2, "it played no lines.")
    require(lines[0].startswith(str(plan["title"])), f"it began with: {lines[0]}")
    require(lines[-1].startswith(LAST_WORDS), f"it ended with: {lines[-1]}")
    require(output.endswith("\n"), "its last line is not complete.")
    require("\x1b" not in output and "\r" not in output, "plain lines hold an escape or a return.")
    for cue in (cues[0], cues[-1]):
        words = " ".join(str(cue["text"]).split())
        require(words in " ".join(output.split()), f"nobody said: {words}")
    planned = plan["seconds"]
    assert isinstance(planned, int | float)
    require(planned <= seconds <= planned + 10, f"{planned} s were played in {seconds:.1f} s.")


def play(programs: Path, scratch: Path) -> None:
    """Use the installed command as a person would, and listen."""
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environ = inherited | {"ANCHOR_HOME": str(scratch / "home"), "PYTHONIOENCODING": "utf-8"}

    def anchor(*arguments: str) -> str:
        done = subprocess.run(
            [programs / "anchor", *arguments],
            cwd=scratch, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        require(done.returncode == 0, f"anchor {' '.join(arguments)} ended with {done.returncode}.")
        # Windows ends its lines with both; a return anywhere else is not wanted.
        return done.stdout.decode("utf-8").replace(os.linesep, "\n")

    print(anchor("--version"), end="")
    (packs,) = (scratch / "fresh").rglob("anchor/exercises")
    print(anchor("packs", "check", "--strict", *map(str, sorted(packs.glob("*.toml")))), end="")
    plan = json.loads(anchor("show", EXERCISE, "--json"))
    began = time.perf_counter()
    output = anchor("start", EXERCISE, "--plain")
    seconds = time.perf_counter() - began
    print(output, end="")
    check_play(output, plan, seconds)


def main() -> None:
    """Build, install and play."""
    with tempfile.TemporaryDirectory(prefix="anchor-wheel-") as folder:
        scratch = Path(folder)
        wheel = build(scratch)
        check_contents(wheel)
        programs = environment(scratch / "fresh")
        install = ["-m", "pip", "install", "--quiet", str(wheel)]
        subprocess.run([programs / "python", *install], cwd=scratch, check=True)
        play(programs, scratch)
    print(f"{wheel.name} is whole: built, installed and played.")


if __name__ == "__main__":
    main()
