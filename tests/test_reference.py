"""What is made from the pack format is of today, and what it shows is true."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from anchor.core.model import AnyStep, Exercise
from anchor.packs.diagnosing.explaining import examples, pack_of
from anchor.packs.diagnostics import known_codes
from anchor.packs.library import PackFile
from anchor.packs.reader import check_file
from anchor.packs.writing import starting
from faces import BUILTIN, spoken
from manual_clock import ManualClock
from running import Run
from test_packaging import ROOT, read, script

REFERENCE = script("reference")
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.toml"))
TEMPLATES = Path(starting.__file__).parent / "templates"
TAPLO = Path(sys.executable).with_name("taplo.exe" if sys.platform == "win32" else "taplo")
SCHEMA = ROOT / "docs" / "pack.schema.json"


@pytest.mark.parametrize("path", sorted(REFERENCE.files()), ids=lambda path: path.name)
def test_what_is_made_is_of_today(path: Path) -> None:
    made = REFERENCE.files()[path]
    assert path.read_text("utf-8") == made, "run: make reference"


def test_every_part_that_is_marked_is_filled() -> None:
    page = read("docs/packs.md")
    marks = re.findall(r"<!-- made: .+? -->", page)
    assert len(marks) == page.count("<!-- end -->") == len(REFERENCE._MADE.findall(page)) > 10


def test_every_code_has_its_place() -> None:
    assert re.findall(r"(?m)^### ([ESW]\d+)$", read("docs/codes.md")) == known_codes()


def test_every_kind_of_step_has_an_example_that_does_it() -> None:
    kinds = {cls.__struct_config__.tag for cls in get_args(AnyStep)}
    for kind in kinds:
        pack = PackFile(ROOT / "docs" / "examples" / f"{kind}.toml", True).read()
        (exercise,) = pack.exercises
        assert kind in {type(step).__struct_config__.tag for step in exercise.steps}
    assert {path.stem for path in EXAMPLES} == kinds | {"routine", "accept"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_no_problem_and_plays_to_its_end(path: Path, clock: ManualClock) -> None:
    assert check_file(path) == []
    for exercise in PackFile(path, True).read().exercises:
        assert isinstance(exercise, Exercise)
        heard = spoken(clock, exercise, attended=False)
        for step in exercise.steps:
            for key in ("say", "question"):
                words = " ".join((getattr(step, key, "") or "").split())
                assert words in heard.prose


def test_the_schema_that_is_printed_is_the_one_that_is_published(anchor: Run) -> None:
    assert anchor("packs", "schema").out == SCHEMA.read_text("utf-8")


# The schema, as another program reads it


def taplo(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [str(TAPLO), "check", "--schema", SCHEMA.as_uri(), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_another_program_finds_every_pack_right_by_the_schema() -> None:
    packs = [*BUILTIN.glob("*.toml"), *EXAMPLES, *TEMPLATES.glob("[!c]*.toml")]
    assert len(packs) > 25
    done = taplo(*packs)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "code", ["E201", "E202", "E203", "E204", "E205", "E206", "E207", "E208", "E209", "E210", "E213"]
)
def test_another_program_finds_what_is_wrong_by_the_schema(code: str, tmp_path: Path) -> None:
    for wrong in (True, False):
        path = tmp_path / f"{wrong}.toml"
        path.write_bytes(pack_of(examples()[code], wrong=wrong))
        assert bool(taplo(path).returncode) is wrong


def test_the_line_that_leads_an_editor_to_the_schema_does(tmp_path: Path) -> None:
    (line,) = re.findall(r"(?m)^#:schema .+$", read("docs/editors.md"))
    (tmp_path / "pack.schema.json").write_text(SCHEMA.read_text("utf-8"))
    path = tmp_path / "mine.toml"
    for kind, status in (("outward", 0), ("sideways", 1)):
        text = EXAMPLES[0].read_text("utf-8").replace("outward", kind)
        path.write_text(f"{line}\n{text}")
        done = subprocess.run(
            [str(TAPLO), "check", path.name], cwd=tmp_path, check=False, capture_output=True
        )
        assert done.returncode == status
