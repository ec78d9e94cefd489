"""What is read as a pack's text, and what is refused before any parser sees it."""

import os
from pathlib import Path

import pytest

from anchor.packs.diagnostics import PackError
from anchor.packs.source import MAX_BYTES, decode, guard, place_at, read_source, unclosed


def refusal(path: Path) -> str:
    with pytest.raises(PackError) as caught:
        read_source(path)
    (only,) = caught.value.diagnostics
    return only.code


def written(folder: Path, data: bytes) -> Path:
    path = folder / "mine.toml"
    path.write_bytes(data)
    return path


def codes(text: str) -> list[str]:
    return [danger.problem.code for danger in guard(text)]


def test_a_text_is_read_with_its_name_and_stem(tmp_path: Path) -> None:
    path = written(tmp_path, "a = 'é'\n".encode())
    source = read_source(path)
    assert (source.file, source.stem, source.text) == (str(path), "mine", "a = 'é'\n")


def test_a_file_is_called_as_asked(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, b""), "breathing.toml").file == "breathing.toml"


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, b"\xef\xbb\xbfa = 1")).text == "a = 1"


def test_windows_line_ends_read_as_others(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, b"a = 1\r\nb = 2\r\n")).text == "a = 1\nb = 2\n"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.toml") == "E101"


def test_a_file_below_a_file_is_missing(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"") / "none.toml") == "E101"


def test_a_name_no_file_can_have_is_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0b.toml") == "E101"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "E102"


def test_a_fifo_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.toml"
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
    else:
        path.mkdir()  # where there are no fifos, a folder is the next best
    assert refusal(path) == "E102"


def test_a_device_is_refused() -> None:
    assert refusal(Path(os.devnull)) == "E102"


def test_a_file_the_system_does_not_give_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, b"")
    monkeypatch.setattr("anchor.packs.source.os.open", denied)
    with pytest.raises(PackError, match="Permission denied") as caught:
        read_source(path)
    assert caught.value.diagnostics[0].code == "E103"


def test_a_large_file_is_refused_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, b"#" * (MAX_BYTES + 1))
    monkeypatch.delattr("anchor.packs.source.os.open")
    assert refusal(path) == "E104"


def test_a_file_that_grew_meanwhile_is_refused() -> None:
    with pytest.raises(PackError) as caught:
        decode(b"#" * (MAX_BYTES + 1), "a.toml", "a")
    assert caught.value.diagnostics[0].code == "E104"


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    for size in (1 << 16) - 1, 1 << 16, MAX_BYTES:
        assert len(read_source(written(tmp_path, b"#" * size)).text) == size


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_how_to_save_it(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "format = 1\n".encode(encoding))
    with pytest.raises(PackError, match="encoding UTF-8") as caught:
        read_source(path)
    assert caught.value.diagnostics[0].code == "E105"


def test_bytes_that_are_no_utf_8_are_told_at_their_place() -> None:
    with pytest.raises(PackError) as caught:
        decode(b"a = 1\nb = 'caf\xc3\xa9 caf\xe9'", "a.toml", "a")
    (only,) = caught.value.diagnostics
    assert (only.code, only.line, only.column) == ("E106", 2, 14)
    assert only.source == "b = 'café caf\ufffd'"


@pytest.mark.parametrize("data", [b"\0" * 80, b"\x7fELF\0\x01", b"a = 1\0"])
def test_what_is_not_text_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path, data)) == "E107"


def test_an_ordinary_text_holds_no_danger() -> None:
    assert guard('[[a.b]]\nc = [1.5, { d = "x.y.z" }] # }{ a.b.c.d.e.f.g.h.i.j\n') == []


def test_keys_of_eight_parts_pass_and_of_nine_do_not() -> None:
    assert codes(".".join("abcdefgh") + " = 1") == []
    assert codes(".".join("abcdefghi") + " = 1") == ["E109"]


def test_parts_in_quotes_and_with_spaces_count() -> None:
    assert codes('[a . "b" . \'c\' . d . e . "f.g" . h . i . j]') == ["E109"]


def test_a_key_of_ten_thousand_parts_is_refused_at_its_place() -> None:
    (danger,) = guard("x = 1\n" + ".".join(["a"] * 10_000) + " = 1")
    assert (danger.problem.code, danger.place.line) == ("E109", 2)


def test_nesting_of_sixteen_passes_and_of_seventeen_does_not() -> None:
    assert codes("a = " + "[" * 16 + "]" * 16) == []
    (danger,) = guard("a = " + "[" * 17 + "]" * 17)
    assert (danger.problem.code, danger.place.column) == ("E110", 21)


def test_brackets_that_close_nothing_do_not_make_room_for_more() -> None:
    assert codes("a = " + "]" * 5 + "[" * 16) == []
    assert codes("a = " + "]" * 5 + "[" * 17) == ["E110"]


@pytest.mark.parametrize("pairs", ["[]", "{}", "[{}]", "[[{}], []]"])
def test_what_is_closed_again_does_not_hide_what_is_too_deep(pairs: str) -> None:
    assert codes("a = " + f"[{pairs}, " * 17) == ["E110"]
    assert codes("a = " + f"[{pairs}, " * 13 + "]" * 13) == []


def test_brackets_side_by_side_are_not_nested() -> None:
    assert codes("a = [" + "[], {}, " * 40 + "]\n" + "]" * 5) == []


@pytest.mark.parametrize(
    "quoted",
    [
        '"{}"', "'{}'", '"""{}"""', "'''{}'''", '"\\"{}"', "# {}", '"""\n""{}"""""', "'''''{}'''",
        '"never closed {}', '"""\\"""{}',
    ],
)  # fmt: skip
def test_brackets_and_dots_in_texts_and_remarks_do_not_count(quoted: str) -> None:
    assert codes("a = " + quoted.replace("{}", "[" * 20 + ".a" * 12)) == []


def test_an_escape_is_refused_even_in_a_remark() -> None:
    (danger,) = guard("a = 1\n# x\x1b[2J")
    assert danger.problem.values == {"sign": "\\x1b"}
    assert (danger.problem.code, danger.place) == ("E108", (2, 4, 1))


def test_only_the_first_fifty_unsafe_characters_are_told() -> None:
    assert codes("# \u202e\n" * 60) == ["E108"] * 50


def test_lone_carriage_returns_are_told_once() -> None:
    assert codes("a = 1\rb = 2\r") == ["E113"]


def test_both_structure_and_signs_are_told() -> None:
    assert codes("a = " + "[" * 20 + "\x1b") == ["E110", "E108"]


def test_open_brackets_are_found() -> None:
    assert unclosed("]a[b{c}d[") == [2, 8]


def test_a_place_counts_lines_and_columns_from_one() -> None:
    assert place_at("ab\ncd", 4) == (2, 2, 1)
    assert place_at("ab", 0) == (1, 1, 1)
