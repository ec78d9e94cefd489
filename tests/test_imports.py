"""What each command loads, and that nothing ever reaches for the network."""

import subprocess
import sys

import pytest

from faces import BUILTIN

HEAVY = {
    "textual", "rich", "sqlite3", "tree_sitter", "tree_sitter_toml", "asyncio", "socket", "http",
    "ssl", "urllib.request", "pydantic", "babel", "tomli_w", "tomlkit",
    "anchor.packs.diagnosing.walk", "anchor.packs.diagnosing.syntax", "anchor.packs.locate",
    "anchor.core.advice", "anchor.core.wording",
}  # fmt: skip

LOADED = """
import sys
before = set(sys.modules)
from anchor.__main__ import main
sys.argv = ["anchor", *sys.argv[1:]]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("LOADED", *sorted(set(sys.modules) - before))
"""

NO_NETWORK = """
import os, sys
seen = []
def watch(event, arguments):
    if event.split(".")[0] in ("socket", "http", "urllib", "ftplib", "smtplib"):
        seen.append(event)
        raise RuntimeError(event)
sys.addaudithook(watch)
from anchor.cli.main import run
from anchor.places import places
from pathlib import Path
os.environ["EDITOR"] = f"{sys.executable} -c pass"
places().config.mkdir()
places().people.write_text('[[person]]\\nname = "Sam"\\n')
for line in sys.argv[1:]:
    reading, writing = os.pipe()
    os.write(writing, b"stop\\n")
    os.close(writing)
    os.dup2(reading, 0)
    assert run(line.split()) == 0, line
assert not seen, seen
"""


def python(program: str, *arguments: str, typed: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded(*arguments: str, typed: str = "") -> set[str]:
    (line,) = [
        line
        for line in python(LOADED, *arguments, typed=typed).splitlines()
        if line.startswith("LOADED")
    ]
    return set(line.split()[1:])


def test_the_version_is_told_before_anything_is_loaded() -> None:
    own = {"anchor", "anchor.__main__"}
    assert loaded("--version") - set(sys.builtin_module_names) <= own


@pytest.mark.parametrize(
    "arguments",
    [("breathe", "--plain"), ("ground",), ("start", "box", "--holds"), ("breathe", "--events")],
)
def test_playing_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not loaded(*arguments, typed="stop\n") & HEAVY


@pytest.mark.parametrize("arguments", [(), ("--plain",)])
def test_help_now_is_answered_before_the_parser_is_built(arguments: tuple[str, ...]) -> None:
    parser = {"typer", "click", "msgspec", "pyphen", "difflib", "subprocess", "anchor.cli.app"}
    found = loaded("help-now", *arguments)
    assert not found & (HEAVY | parser)
    assert not {name for name in found if name.startswith(("anchor.packs", "anchor.core.s"))}
    assert "anchor.care.crisis" in found


def test_showing_loads_nothing_heavy() -> None:
    assert not loaded("show", "box") & HEAVY


def test_a_check_in_loads_no_parser_and_nothing_heavy() -> None:
    parser = {"typer", "click", "rich", "csv", "difflib", "subprocess", "tomllib", "anchor.cli.app"}
    encryption = {"sqlcipher3", "hashlib", "getpass", "anchor.journal.encryption"}
    assert not loaded("checkin", "--distress", "4") & (HEAVY - {"sqlite3"} | parser | encryption)


def test_showing_settings_loads_nothing_heavy() -> None:
    assert not loaded("config", "show") & HEAVY


def test_checking_good_packs_needs_no_grammar() -> None:
    assert not loaded("packs", "check", str(BUILTIN)) & {"tree_sitter", "tree_sitter_toml", "rich"}


def test_nothing_reaches_for_the_network() -> None:
    python(
        NO_NETWORK, "breathe", "ground", "scan", "start five-minutes", "breathe 4-7-9 --events",
        "show box", "show box --json", "suggest tense 8", "packs list", "packs list --json",
        "packs show breathing", "packs check", "packs schema", "packs where", "--help", "",
        "packs export box", f"packs install {BUILTIN}",
        "help-now", "help-now --region GB", "people --edit", "people", "reach", "reach Sam",
        "toolkit --edit", "toolkit", "trends", "trends --by week --json", "report",
        "checkin --distress 4", "checkin --feeling tense --at 8:00", "checkin --edit", "log",
        "log --json", "export", "export --format csv", "journal where", "ground --rate",
        "config where", "config show --json", "config set motion none", "config unset motion",
        "config edit", "journal encrypt", "log", "checkin --distress 5", "journal decrypt",
    )  # fmt: skip
