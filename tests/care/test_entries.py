"""Reading a person's own file: what is wrong with one key costs only that key."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.care.entries import Entry, Fault, read_entries
from anchor.files import MAX_BYTES


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def values(entry: Entry) -> dict[str, object]:
    return {key.name: key.value for key in entry.keys}


def read(path: Path, text: str) -> tuple[list[dict[str, object]], list[Fault]]:
    path.write_text(text, encoding="utf-8")
    entries, faults = read_entries(path, "person")
    return [values(entry) for entry in entries], faults


def test_each_header_begins_an_entry_and_each_key_knows_its_line(path: Path) -> None:
    path.write_text(
        '# People.\n\n[[person]] # one\nname = "Sam" # friend\n\n  [[ person ]]\n  name="Bo"\n'
    )
    entries, faults = read_entries(path, "person")
    assert [entry.line for entry in entries] == [3, 6]
    assert [(key.line, key.name, key.value) for entry in entries for key in entry.keys] == [
        (4, "name", "Sam"),
        (7, "name", "Bo"),
    ]
    assert entries[0].keys[0].written == 'name = "Sam" # friend'
    assert faults == []


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n  # remarks\n", "\ufeff# a mark before it"])
def test_a_file_with_nothing_in_it_is_no_entries(path: Path, text: str) -> None:
    assert read(path, text) == ([], [])


def test_no_file_is_no_entries_and_no_fault(path: Path) -> None:
    assert read_entries(path, "person") == ([], [])
    assert not path.exists()


def test_lines_that_end_as_on_windows_change_nothing(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf[[person]]\r\nname = "Sam"\r\nhelps = """a\r\nb"""\r\n')
    entries, faults = read_entries(path, "person")
    assert [values(entry) for entry in entries] == [{"name": "Sam", "helps": "a\nb"}]
    assert faults == []


# Slips


@pytest.mark.parametrize(
    "header", ["[[person", "[[person]", "[person]", "[[people]]", "[[per son]"]
)
def test_a_header_with_a_slip_costs_nobody_above_or_below(path: Path, header: str) -> None:
    found = read(path, f'[[person]]\nname = "Sam"\nreach = "1"\n{header}\nname = "Bo"\n')
    assert found == ([{"name": "Sam", "reach": "1"}, {"name": "Bo"}], [Fault(4)])


@pytest.mark.parametrize(
    "wrong",
    [
        'reach = "0123', "reach = Sam's number", "reach = 0800 111", "reach =", 'reach "1" = 2',
        'reach = "\\q"', 'reach = """never closed', "reach = [1, 2", "reach = " + "[" * 3000,
        'reach = "' + "x" * 5000 + '"', 'reach = "\x1b[2J"',
    ],
)  # fmt: skip
def test_a_key_with_a_slip_costs_only_itself(path: Path, wrong: str) -> None:
    before, after = '[[person]]\nname = "Sam"\n', 'helps = "tea"\n[[person]]\nname = "Bo"\n'
    entries, faults = read(path, f"{before}{wrong}\n{after}")
    assert entries == [{"name": "Sam", "helps": "tea"}, {"name": "Bo"}]
    assert [fault.line for fault in faults] == [3]
    assert not any(fault.costs_entry for fault in faults)


@pytest.mark.parametrize("junk", ["person]]", "name: Sam", "größe = 1", "\x00", "- a - b -"])
def test_a_line_that_is_nothing_costs_only_itself(path: Path, junk: str) -> None:
    text = f'[[person]]\nname = "Sam"\n# a remark\n\n{junk}\n[[person]]\n{junk}\nname = "Bo"\n'
    entries, faults = read(path, text)
    assert entries == [{"name": "Sam"}, {"name": "Bo"}]
    assert faults == [Fault(5), Fault(7)]


def test_junk_before_anything_else_is_told(path: Path) -> None:
    assert read(path, '\n# x\nHello there\n[[person]]\nname = "S"\n') == (
        [{"name": "S"}],
        [Fault(3)],
    )


def test_keys_without_a_header_are_an_entry(path: Path) -> None:
    path.write_text('# [[person]]\n\nname = "Sam"\nreach = "1"\n')
    entries, faults = read_entries(path, "person")
    assert [(entry.line, values(entry)) for entry in entries] == [
        (3, {"name": "Sam", "reach": "1"})
    ]
    assert faults == []


def test_a_header_alone_is_an_entry_and_a_slip_of_one_is_not(path: Path) -> None:
    assert read(path, "[[person]]\n") == ([{}], [])
    assert read(path, "[[person\n") == ([], [Fault(1)])


def test_a_text_of_several_lines_may_look_like_anything(path: Path) -> None:
    text = (
        'name = """\n[[person]]\nname = "x"\n[smile]\n"""\n'
        "helps = '''\na = 1'''\n"
        'reach = "1"\n'
    )
    entries, faults = read(path, text)
    assert entries == [
        {"name": '[[person]]\nname = "x"\n[smile]\n', "helps": "a = 1", "reach": "1"}
    ]
    assert faults == []


def test_keys_may_be_quoted_dotted_and_repeated(path: Path) -> None:
    path.write_text('"name" = "a"\n\'name\' = "b"\nname.first = "c"\n')
    entries, faults = read_entries(path, "person")
    assert [(key.name, key.value) for key in entries[0].keys] == [
        ("name", "a"),
        ("name", "b"),
        ("name", {"first": "c"}),
    ]
    assert faults == []


# Files that are none


@pytest.mark.parametrize(
    "data", [b"\xff\xfen\0a\0", b"name = \xe9", b"\x89PNG\r\n\x1a\n\xff", b"#" * (MAX_BYTES + 1)]
)
def test_what_is_no_small_text_is_one_fault(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert read_entries(path, "person") == ([], [Fault(0)])


def test_a_folder_in_its_place_is_one_fault(path: Path) -> None:
    path.mkdir()
    assert read_entries(path, "person") == ([], [Fault(0)])


@pytest.mark.skipif(sys.platform == "win32", reason="has no such things")
def test_nothing_in_its_place_makes_anyone_wait(path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(path)
    assert read_entries(path, "person") == ([], [Fault(0)])
    path.unlink()
    path.symlink_to("/dev/zero")
    assert read_entries(path, "person") == ([], [Fault(0)])
    path.unlink()
    path.symlink_to(path)
    assert read_entries(path, "person") == ([], [Fault(0)])


def test_a_file_that_may_not_be_read_is_one_fault(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path.write_text('name = "Sam"')
    monkeypatch.setattr(os, "open", refused)
    assert read_entries(path, "person") == ([], [Fault(0)])


@pytest.mark.parametrize(
    "text",
    [
        "[[person\n" * 20_000, "a = 1\n" * 40_000, 'a = """\n' * 3000, "[" * 200_000,
        "=\n" * 90_000, "a" + ".a" * 100_000 + " = 1", '"""' * 80_000,
        "[[person]]\nname='''\n" * 5000,
    ],
)  # fmt: skip
def test_a_large_file_of_slips_is_read_all_the_same(path: Path, text: str) -> None:
    read(path, text)


PIECES = st.sampled_from(
    [
        "[[person]]", "[[person", "[x]", 'name = "Sam"', "name = ", 'reach = "1', "reach = 0123",
        'helps = """', '"""', "'''", "# x", "", "x", "a.b = 1", "song = [", '"a", ', "]",
        "\x1b", "\r",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("\n".join) | st.text(max_size=60))
def test_whatever_it_holds_it_is_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "whatever.toml"
    path.write_bytes(text.encode("utf-8", "replace"))
    entries, faults = read_entries(path, "person")
    lines = text.count("\n") + 1
    assert all(0 < key.line <= lines for entry in entries for key in entry.keys)
    assert all(0 <= fault.line <= lines for fault in faults)
