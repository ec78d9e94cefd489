"""What the repository says of itself is true: its README, template, changelog and guide."""

import importlib.util
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

import anchor
from anchor.core.model import Pack

ROOT = Path(__file__).parent.parent
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_has_one_line_to_run() -> None:
    line = script("readme").marked_line("run", read("README.md"))
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install . && ")
    assert line.endswith("/anchor breathe")


def test_the_readme_has_one_line_to_test() -> None:
    line = script("readme").marked_line("test", read("README.md"))
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && ")
    assert line.endswith(" scripts/check.py")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<!-- line: test -->\n",
        "<!-- line: test -->\n```sh\n```\n",
        "<!-- line: test -->\n```sh\none\ntwo\n```\n",
        "<!-- line: test -->\nwords between\n```sh\none\n```\n",
        "<!-- line: test -->\n```sh\none\n```\n<!-- line: test -->\n```sh\none\n```\n",
        "<!-- line: test -->\n```sh\none\n```\n<!-- line: test -->\n",
        "<!-- line: run -->\n```sh\none\n```\n",
    ],
)
def test_a_marker_that_is_not_exactly_one_fails(text: str) -> None:
    with pytest.raises(SystemExit, match="exactly one line"):
        script("readme").marked_line("test", text)


def test_a_marked_line_is_found() -> None:
    text = "Words.\n\n<!-- line: test -->\n\n```sh\na && b\n```\n\n```sh\nanother\n```\n"
    assert script("readme").marked_line("test", text) == "a && b"


def test_the_pack_in_the_readme_is_one() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", read("README.md"), re.DOTALL)
    pack = msgspec.convert(tomllib.loads(example), Pack)
    assert f"`anchor start {pack.info.name}/{pack.exercises[0].name}`" in read("README.md")
    assert f"`{pack.info.name}.toml`" in read("README.md")


def test_the_template_for_translators_is_fresh() -> None:
    messages = script("messages")
    assert messages.TEMPLATE.read_bytes().decode("utf-8") == messages.template(), (
        "src/anchor/words changed: run `make messages`"
    )


def test_the_changelog_begins_with_this_version() -> None:
    versions = re.findall(r"^## \[(\d[^\]]*)\] - ", read("CHANGELOG.md"), re.MULTILINE)
    assert versions[0] == anchor.__version__


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_what_a_page_links_to_exists(page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", read(page)) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", ["docs/hazards.md", "docs/privacy.md"])
def test_tests_that_a_page_names_exist(page: str) -> None:
    tests = {path.relative_to(ROOT / "tests").as_posix(): path for path in TESTS}
    all_of_them = "".join(path.read_text(encoding="utf-8") for path in TESTS)
    files = re.findall(r"(?<=`)(?:tests/)?((?:\w+/)?test_\w+\.py)", read(page))
    names = re.findall(r"\btest_\w+\b(?!\.py)", read(page))
    assert names
    assert [file for file in files if file not in tests] == []
    assert [name for name in names if f"def {name}(" not in all_of_them] == []


def test_the_folders_of_the_guide_exist() -> None:
    folders = re.findall(r"`([\w.][\w./-]*/)`", read("CONTRIBUTING.md"))
    assert {"src/anchor/core/", "exercises/", "tests/", "benchmarks/"} <= set(folders)
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


# Spelled so that these lines do not find themselves.
REGISTRY = re.compile(
    r"\b(?:pyp[i]|test\.pyp[i]|pythonhoste[d]|npmj[s]|yarnpk[g]|crate[s]|rubygem[s]|anacond[a])"
    r"\.(?:org|com|io)\b|index-ur[l]\s*="
)
MACHINE = re.compile(r"(?<![\w.<{}-])/(?:hom[e]|User[s]|roo[t]|wor[k])/[\w.]|\b[A-Z]:\\User[s]\\")


UNTRACKED = {"__pycache__", "build", "dist"}


def tracked(folder: str) -> bool:
    """Tell whether a folder may hold tracked files; tools keep theirs in hidden ones."""
    hidden = folder.startswith(".") and folder not in {".ci", ".github"}
    return not hidden and folder not in UNTRACKED and not folder.endswith(".egg-info")


def texts() -> Iterator[Path]:
    """Give every file that could be tracked and is text."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = filter(tracked, folders)
        for name in names:
            path = Path(folder, name)
            if path.suffix not in {".lock", ".mo", ".png", ".pyc"} and name != ".coverage":
                yield path


def test_no_file_names_a_registry_or_a_place_on_a_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in texts()
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if REGISTRY.search(line) or MACHINE.search(line)
    ]
    assert found == []


def test_the_walk_sees_what_it_has_to() -> None:
    seen = {path.relative_to(ROOT).as_posix() for path in texts()}
    assert {"README.md", ".ci/run", ".github/workflows/ci.yml", "src/anchor/__init__.py"} <= seen
    host, place = "files.python" + "hosted.org", "/ho" + "me/sam/anchor"
    assert REGISTRY.search(f"https://{host}/x")
    assert MACHINE.search(f"cd {place}")
    assert not MACHINE.search("it does not work/rest")
