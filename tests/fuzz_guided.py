"""Fuzzing that follows the branches of the code: ``make fuzz``, after the packs of fuzz_packs.py.

It needs atheris, which runs on Linux: ``pip install -e '.[fuzz]'``. ``python tests/fuzz_guided.py
packs --minutes 20`` tries one target. What it learns is kept in a folder and is where it begins the
next time; what fails is kept in another, and tried again with ``--replay FILE``.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MINUTES = 20.0
LARGEST = 16_384
"""Bytes of a case: what is larger is tried by fuzz_packs.py, which makes it on purpose."""
SECONDS = 10
"""A case that takes longer is a failure; following the branches makes everything slower."""


class Target(NamedTuple):
    """Something that takes bytes of a stranger."""

    begin: Callable[[], Callable[[bytes], object]]
    """Imports what it needs, and gives what tries a case: only what may be raised is caught."""
    seeds: Callable[[], Iterator[bytes]]
    """Gives cases to begin with."""
    words: Callable[[], Iterator[str]]
    """Gives words that cases are made of."""


def _packs() -> Callable[[bytes], object]:
    """Read and check a file; play what is in it. Nothing but diagnostics may come of it."""
    from fuzz_packs import judge

    return lambda data: judge(data, "mine")


def _changes() -> Callable[[bytes], object]:
    """Find the parts of a text, and change it in small ways: it is changed well, or not at all."""
    from anchor.errors import AnchorError
    from anchor.packs.writing.changing import with_step_moved, with_value, without
    from anchor.packs.writing.outline import outline, part_at, whole

    def attempt(change: Callable[[], str]) -> None:
        try:
            change()
        except AnchorError:
            return

    def tried(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        parts = outline(text)
        for part in parts[:8]:
            assert part_at(parts, part.heading) == part
            assert whole(parts, part)[1] >= part.last
            attempt(partial(with_value, text, (*part.path, "say"), 'Look "here".'))
            attempt(partial(with_value, text, (*part.path, "cues", "in"), "In"))
            attempt(partial(without, text, (*part.path, "name")))
        attempt(partial(with_step_moved, text, 0, 0, 1))

    return tried


def _pack_seeds() -> Iterator[bytes]:
    from anchor.packs.diagnosing.explaining import examples, pack_of

    for example in examples().values():
        if example.inside != "command" and not example.many:
            yield pack_of(example, wrong=True)
            yield pack_of(example, wrong=False)
    for path in sorted((ROOT / "docs" / "examples").glob("*.toml")):
        yield path.read_bytes()


def _pack_words() -> Iterator[str]:
    from hostile_packs import KEYS, TOKENS

    words = {word for word in (*KEYS, *TOKENS) if word.isascii() and word.isprintable()}
    yield from sorted(words - {""})


def _archives() -> Callable[[bytes], object]:
    """Read what somebody hands on, and say what is in it."""
    from hostile_archives import judge

    return judge


def _archive_seeds() -> Iterator[bytes]:
    from hostile_archives import seeds

    yield from seeds()


def _archive_words() -> Iterator[str]:
    yield from (".toml", ".zip", "../", "/", "C:", "ustar", "PK", "path=", "size=", "[pack]")


TARGETS: dict[str, Target] = {
    "packs": Target(_packs, _pack_seeds, _pack_words),
    "changes": Target(_changes, _pack_seeds, _pack_words),
    "archives": Target(_archives, _archive_seeds, _archive_words),
}


def fuzz(name: str, minutes: float, kept: Path) -> None:
    """Try cases of a target until the time is over. It ends the process, with 77 for a failure."""
    import atheris

    target = TARGETS[name]
    with atheris.instrument_imports(include=["anchor", "tomlkit", "tarfile", "zipfile"]):
        _import_all("anchor.core", "anchor.packs", "anchor.words", "tomlkit")
        tried = target.begin()
    corpus, failed = kept / name / "corpus", kept / name / "failed"
    for folder in (corpus, failed):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number:03}").write_bytes(seed)
    words = kept / name / "words"
    escaped = (word.replace("\\", "\\\\").replace('"', '\\"') for word in target.words())
    words.write_text("".join(f'"{word}"\n' for word in escaped), encoding="utf-8")
    options = {
        "max_total_time": round(minutes * 60),
        "max_len": LARGEST,
        "timeout": SECONDS,
        "rss_limit_mb": 2_048,
        "dict": words,
        "artifact_prefix": f"{failed}/",
        "print_final_stats": 1,
    }
    atheris.Setup(
        [sys.argv[0], *(f"-{key}={value}" for key, value in options.items()), str(corpus)], tried
    )
    atheris.Fuzz()


def _import_all(*packages: str) -> None:
    """Import every module of some packages now: what is imported later is not followed."""
    from importlib import import_module
    from pkgutil import iter_modules

    for package in packages:
        for module in iter_modules(import_module(package).__path__):
            import_module(f"{package}.{module.name}")


def main() -> None:
    """Try the targets that were named, or all, each in a process of its own."""
    import subprocess

    parser = argparse.ArgumentParser(prog="python tests/fuzz_guided.py", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=MINUTES, help="how long for each target")
    parser.add_argument("--kept", type=Path, default=ROOT / ".fuzz", help="where cases are kept")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="try one file again")
    asked = parser.parse_args()
    if unknown := [name for name in asked.targets if name not in TARGETS]:
        parser.error(f"there is no target {', '.join(unknown)}")
    if asked.replay:
        for name in asked.targets or TARGETS:
            TARGETS[name].begin()(asked.replay.read_bytes())
        return
    if len(asked.targets) == 1:
        fuzz(asked.targets[0], asked.minutes, asked.kept)
    failed = []
    for name in asked.targets or TARGETS:
        print(f"\n== {name}, {asked.minutes:g} minutes", flush=True)
        command = [sys.executable, __file__, name, "--minutes", str(asked.minutes)]
        if subprocess.run([*command, "--kept", str(asked.kept)], check=False).returncode:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}." if failed else "\nNothing failed.")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
