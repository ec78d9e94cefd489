"""Packs nobody should write: made up, or broken on purpose. The same seed always gives the same.

Each maker is one function in ``MAKERS``, with how often it is chosen. It is given a source of
chance and a good pack to begin with; it gives back what is written in the file.
"""

import random
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

MAX_BYTES = 1 << 20
"""As large as a pack may be: the largest that are made are one byte larger."""

_EXERCISES = Path(__file__).parent.parent / "exercises"
_WHOLE = 0.08
"""How many begin with a whole built-in pack. Others begin with a part of it, sooner read."""
_LARGE = 0.02
"""How many of those that can be any size are large."""
_ENCODED = 0.1
"""How many are saved in some odd way on top."""


class Case(NamedTuple):
    """One file to try."""

    kind: str
    """The maker's name."""
    stem: str
    data: bytes


class Base(NamedTuple):
    """A good pack to begin with."""

    stem: str
    text: str


Chance = random.Random
Maker = Callable[[Chance, Base], str | bytes]


NUMBERS = (
    "inf", "-inf", "+nan", "nan", "1e308", "-1e308", "1e400", "5e-324", "1" + "0" * 30,
    "-1" + "0" * 30, "1" * 400, "1" * 5000, "-0", "-0.0", "+0", "0", "1_000", "1__0", "0xff",
    "0xFFFF_FFFF_FFFF", "0o777", "0b1", "0x" + "f" * 900, "1979-05-27", "07:32:00",
    "1979-05-27T07:32:00Z", "1979-05-27T00:32:00.999999-07:00", "true", "false",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "1000000000", "0.1",
    "0.0001", "3600.0000001", "4.", ".5", "1e", "1e5", "+1.5", "00", "2e0", "[]", "{}", '""',
    "''", "[1]", '"4"', '"4 "', "2024-13-45", "25:61:00", "1" * 19, "4" * 18, "1e-9", "9" * 4301,
)  # fmt: skip

TEXTS = (
    "\x1b[2J\x1b[31mred", "\x1b]0;title\x07", "\x9b31m", "\u202eevil\u202c", "\u2066x\u2069", "\0",
    "\x7f", "[bold]not bold[/bold]", "[/]", "[link=file:///etc/passwd]x[/link]", "{key}", "{0}",
    "{hint.__class__}", "{", "}", "{{}}", "%s %(x)d", "$(id)", "`id`", "x" * 61, "x" * 201,
    "x" * 2001, "x " * 1001, "🌱", "👩‍👩‍👧‍👦" * 9, "漢字" * 80, "e\u0301" * 99, "\u0301", "\u200b",
    "\u200f", "\ufeff", "\u2028", "\u2029", "\U000e0041", "\ue000", "\uffff", "\U0010ffff",
    "ﬀ" * 70, "İ", "ß", "\t", "\n", " ", "", "\n\n\n", "a\nb", "\r\n", "\r", "../../etc/passwd",
    "a/b/c", "/", "-", "box", "breathing/box", "box\n", "BOX", "Box Breathing", "4-7-8", "#", '"',
    "'", "\\", '"""', "'''", "=", "do", "breathe", "E201", "W501", "in", "en-" + "x" * 40,
    "1.0.0\n", "1" * 33, "you should close your eyes", "not " * 400 + "relax", '"' * 900 + "relax",
    "relax " * 300, "“" * 300 + " you are safe", "open " * 300 + "close your eyes",
    "deep breath. " * 150, "a-" * 40, "-" * 64, "a" * 64 + "!", "a" * 65, "\u0130" * 64, "１２",
    "²", "1" * 18, "1" * 5000, "\x85", "\x1c", "a\x1db", "\u00ad", "\u180e", "\ufffe", "\ufffd",
)  # fmt: skip

KEYS = (
    "in", "out", "top-up", "top_up", "hold", "rest", "cycles", "max-cycles", "cues", "do", "say",
    "seconds", "minutes", "name", "title", "about", "step", "exercise", "routine", "pack",
    "format", "sequence", "start", "where", "sense", "count", "question", "answer", "options",
    "from", "times", "release", "or", "wait", "optional", "sensitive", "turns", "touch", "keep",
    "level", "suits", "not-for", "cautions", "evidence", "sources", "easier", "translates",
    "aliases", "language", "version", "license", "authors", "accept", "code", "because", "info",
    "steps", "in_", "inhale", "text", "words", "practice", "", " ", ".", "a.b", '"', "ключ",
    "\x1b[0m", "\u202e", "x" * 300, "{key}", "__class__", "é" * 70, "\n", "\\", "a\nb",
)  # fmt: skip

TOKENS = (
    "=", " = ", "==", ".", ",", "[", "]", "[[", "]]", "{", "}", '"', "'", '"""', "'''", "#", "\n",
    "\n", "\n", "\n\n", "\r\n", "\\", "\\u001b", "\\U0010FFFF", "\\ud800", "\\x1b", "\\n", "\t",
    "  ", "[pack]\n", "[[exercise]]\n", "[[exercise.step]]\n", "[[routine]]\n", "[exercise]\n",
    "[exercise.step]\n", "[pack.accept]\n", "[[pack.accept]]\n", "[exercise.step.cues]\n",
    "[a.b]\n", "format = 1\n", 'name = "breathing"\n', 'do = "breathe"\n', 'do = "say"\n',
    "in = 4\n", "in.x = 4\n", "out = 6\n", "_", "-", "true", "false", "inf", "nan", "1979-05-27",
    "0x1F", "1e5", "é", "漢", "“", "”", '"a"', "'b'", "{ in = 1 }", "[1, 2]",
    "[ { a = 1 }, { b = 2 } ]", "# remark\n", "*", "&", "é = 1\n", '"" = 1\n', "'a b'.c = 1\n",
)  # fmt: skip

VALUES: tuple[Any, ...] = (
    0, -1, 1, 10**9, 10**30, True, False, 0.5, -0.0, float("inf"), float("nan"), 1e308, 5e-324,
    [], {}, [[]], [{}], {"": ""}, [1, "a"], "", "x" * 5000, ["x"] * 600, {"do": "say"},
    [{"do": "say"}], {"do": 1}, {"do": {}}, {"step": []}, ["feet", "feet"], ["pelvis"], [["a"]],
    {"a": {"b": {"c": {}}}}, [{"name": "a"}, {"name": "a"}], ["\x1b", "\u202e"], {"\x1b": 1},
)  # fmt: skip

REPEATED = (
    "[[exercise]]\n", "[[exercise.step]]\n", "[[routine]]\n", "[x]\n", "[[x]]\n", "[x.y]\n",
    "a=1\n", "=\n", "#\n", "# x\n", "'\n", '"\n', '"""\n', "\n", "x", "[", "]", "{", "a.b.c=1\n",
    "a = [\n", '[[exercise]]\n[[exercise.step]]\ndo = "say"\nsay = "x"\n', "in = 4\n", "“", "\\",
    '[[exercise]]\nname = "x"\n', '[[exercise.step]]\ndo = "nope"\n', '\\"', "1", "1_", "é",
    "\t", "\r\n", "[[a]]\n[a.b]\n", '"a"', "a.", "x={}\n", "x=[]\n", "''", '""', "\\u001b", "'''",
)  # fmt: skip

WIDE = (
    ('"', "x", '"'), ("'", "漢", "'"), ('"', "\\n", '"'), ('"', "\\u001b", '"'), ("", "9", ""),
    ("0x", "f", ""), ("[", "1,", "]"), ("[", "[],", "]"), ("[", "{},", "]"), ('"', "x", ""),
    ('"""', "\n", ""), ("0.", "3", ""), ("1e", "9", ""), ("", " ", ""), ("", "_", ""),
    ("[", '"a",', "]"), ("[", "{a=1},", "]"), ("", "1_", ""), ("'''", "'x", "'''"),
    ('"""', "\\\n", '"""'), ("[", "\n", "]"), ("[", "#\n", "]"), ("", "x.", "x"), ("", "-", ""),
    ('"', "\\", '"'), ("{", "a=1,", "}"), ("[", "nan,", "]"), ('"""', "\\", '"""'),
    ("[", "0,\n", "]"), ("[", "'',", "]"),
)  # fmt: skip

ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7", "cp437")
LINE_ENDS = ("\r", "\r\n", "\r\n", "\r\r\n", "\n\r", "\x0b", "\x0c", "\x85", "\u2028")
HIDDEN = ("\0", "\x1b[31m", "\u202e", "\ufeff", "\u2028", "\x9b", "\U000e0041", "\x1c", "\x85")
BROKEN = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\xaf", b"\xe2\x80", b"\xbf")
ENDS = (b"", b"\\", b"\r", b"\xef\xbb\xbf", b"\x1a", b"\n" * 300, b"=", b'"', b"[", b"a", b"#")

_NUMBER = re.compile(r"(?<== )\d[\d.]*|(?<=[\[ ])\d[\d.]*(?=[,\] ])")
_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_KEY = re.compile(r"(?m)^[ \t]*[\w-]+(?= *=)|(?<=[{,] )[\w-]+(?= *=)|(?<=\[)[\w.-]+(?=\])")
_PART = re.compile(r"(?m)^(?=\[\[(?:exercise|routine)\]\])")


def make(seed: int, index: int) -> Case:
    """Give the case of this number: always the same for the same seed."""
    chance = Chance(f"{seed}:{index}")
    (kind,) = chance.choices(list(MAKERS), weights=[weight for _, weight in MAKERS.values()])
    base = _base(chance)
    made = MAKERS[kind][0](chance, base)
    if isinstance(made, str) and chance.random() < _ENCODED:
        made = _encoded(chance, Base(base.stem, made))
    return Case(kind, base.stem, _utf8(made)[: MAX_BYTES + 1])


@cache
def builtin() -> tuple[Base, ...]:
    """Read the built-in packs."""
    packs = [Base(path.stem, path.read_text("utf-8")) for path in sorted(_EXERCISES.glob("*.toml"))]
    assert packs, "there are no built-in packs"
    return tuple(packs)


@cache
def _parts(base: Base) -> tuple[str, ...]:
    """Cut a pack before each exercise and routine: the first part is its head."""
    return tuple(_PART.split(base.text))


def _base(chance: Chance) -> Base:
    whole = chance.choice(builtin())
    if chance.random() < _WHOLE:
        return whole
    head, *parts = _parts(whole)
    chosen = chance.sample(parts, min(len(parts), chance.choice((1, 1, 2))))
    return Base(whole.stem, head + "".join(chosen))


def _utf8(made: str | bytes) -> bytes:
    return made.encode("utf-8", "replace") if isinstance(made, str) else made


def _size(chance: Chance, most: int, large: int) -> int:
    return chance.randint(1, large if chance.random() < _LARGE else most)


# A good pack with a few changes


def _bytes(chance: Chance, base: Base) -> bytes:
    data = bytearray(base.text.encode())
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(12):
            case 0 | 1 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 2 | 3:
                data[at:at] = chance.randbytes(chance.randint(1, 4))
            case 4 | 5:
                del data[at : at + chance.choice((1, 1, 2, 40))]
            case 6 | 7:
                data[at:at] = data[at : at + chance.randint(1, 60)]
            case 8:
                del data[at:]
            case _:
                data[at:at] = chance.choice(
                    (b'"', b"'", b"[", b"}", b"=", b".", b"#", b"\n", b"\\")
                )
    return bytes(data)


def _lines(chance: Chance, base: Base) -> str:
    lines = base.text.split("\n")
    for _ in range(chance.randint(1, 5)):
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines[a], lines[b] = lines[b], lines[a]
            case 1:
                lines.insert(a, lines[b])
            case 2 if len(lines) > 1:
                del lines[a]
            case 3:
                lines[a] = lines[a][: chance.randrange(len(lines[a]) + 1)]
            case _:
                lines[a] += lines[b]
    return "\n".join(lines)


def _splice(chance: Chance, base: Base) -> str:
    other = _base(chance).text
    at, start = chance.randrange(len(base.text) + 1), chance.randrange(len(other) + 1)
    if chance.random() < 0.3:
        return base.text[:at] + other[start : start + chance.randrange(500)] + base.text[at:]
    return base.text[:at] + other[start:]


def _numbers(chance: Chance, base: Base) -> str:
    return _replaced(chance, base.text, _NUMBER, lambda _: chance.choice(NUMBERS))


def _texts(chance: Chance, base: Base) -> str:
    return _replaced(chance, base.text, _TEXT, lambda _: _toml(chance, chance.choice(TEXTS)))


def _keys(chance: Chance, base: Base) -> str:
    return _replaced(chance, base.text, _KEY, lambda key: _typo(chance, key))


def _replaced(
    chance: Chance, text: str, pattern: re.Pattern[str], new: Callable[[str], str]
) -> str:
    """Replace one or a few of what the pattern finds."""
    found = list(pattern.finditer(text))
    chosen = chance.sample(found, min(len(found), chance.choice((1, 1, 2, 5))))
    for match in sorted(chosen, key=lambda each: each.start(), reverse=True):
        text = text[: match.start()] + new(match.group()) + text[match.end() :]
    return text


def _toml(chance: Chance, text: str) -> str:
    """Write a text in TOML: mostly with its signs escaped, else as they are."""
    match chance.randrange(6):
        case 0:
            return f'"{text}"'
        case 1:
            return f"'{text}'"
        case 2:
            return f'"""{text}"""'
        case 3:
            return '"' + "".join(f"\\U{ord(sign):08X}" for sign in text[:200]) + '"'
        case _:
            return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\u{ord(sign):04x}" if sign < "\U00010000" else "?"


def _typo(chance: Chance, word: str) -> str:
    at = chance.randrange(len(word) + 1)
    match chance.randrange(6):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + chance.choice("aeiou-_. '\"é") + word[at:]
        case 2:
            return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        case 3:
            return word.upper()
        case 4:
            return word.replace("-", "_") + "s"
        case _:
            key = chance.choice(KEYS)
            return key if chance.random() < 0.5 else _toml(chance, key)


def _document(chance: Chance, base: Base) -> str:
    """Change kinds, values and keys anywhere in what a pack says, and write that as TOML."""
    document = tomllib.loads(base.text)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        holder: Any = document
        while holder:
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
            key = chance.choice(keys)
            inside = holder[key]
            if not isinstance(inside, dict | list) or chance.random() < 0.15:
                _change(chance, holder, key)
                break
            holder = inside
    return tomli_w.dumps(document, multiline_strings=chance.random() < 0.3)


def _change(chance: Chance, holder: Any, key: Any) -> None:
    old = holder[key]
    match chance.randrange(8):
        case 0:
            del holder[key]
        case 1:
            holder[key] = chance.choice(TEXTS)
        case 2:
            holder[key] = [old]
        case 3:
            holder[key] = {chance.choice(KEYS): old}
        case 4 if isinstance(holder, dict):
            holder[chance.choice(KEYS)] = holder.pop(key)
        case 5 if isinstance(holder, dict):
            holder[chance.choice(KEYS)] = _own(chance.choice(VALUES))
        case 6 if isinstance(old, list) and old:
            holder[key] = old * chance.choice((2, 2, 20))
        case _:
            holder[key] = _own(chance.choice(VALUES))


def _own(value: Any) -> Any:
    """Copy a value, so that what is changed later is not the list it was chosen from."""
    if isinstance(value, dict):
        return {key: _own(inner) for key, inner in value.items()}
    return [_own(inner) for inner in value] if isinstance(value, list) else value


def _stacked(chance: Chance, base: Base) -> str:
    """Several kinds of changes, one after another."""
    text = base.text
    if chance.random() < 0.3:
        text = _document(chance, base)
    for _ in range(chance.randint(2, 4)):
        change = chance.choice((_lines, _splice, _numbers, _texts, _keys))
        text = change(chance, Base(base.stem, text))
    return text


# Made up


def _steps(chance: Chance, base: Base) -> str:
    """Repeats of repeats, and numbers at their limits."""
    lines = [_parts(base)[0], "[[exercise]]", 'name = "one"', 'title = "One"', 'about = "One."']
    lines += ['practice = "breathe"', 'turns = "inward"']
    if chance.random() < 0.5:
        lines.append("minutes = " + chance.choice(("720", "0.001", "5", "1e-9")))
    names: list[str] = []
    for index in range(_size(chance, 12, 700)):
        lines.append("  [[exercise.step]]")
        if chance.random() < 0.6:
            lines.append(f'  name = "s{index}"')
        if names and chance.random() < 0.5:
            times = chance.choice(("1", "2", "100", "100", "101", "0", "1000000000"))
            lines += ['  do = "repeat"', f'  from = "{chance.choice(names)}"', f"  times = {times}"]
        else:
            names.append(f"s{index}")
            lines += _step(chance)
    return "\n".join(lines)


def _step(chance: Chance) -> list[str]:
    pick = chance.choice
    match chance.randrange(9):
        case 0:
            return ['  do = "say"', f"  say = {_toml(chance, pick(TEXTS))}"]
        case 1:
            return ['  do = "quiet"', f"  seconds = {pick((*NUMBERS, *['3600'] * 40))}"]
        case 2:
            return ['  do = "breathe"', *_phases(chance)]
        case 3:
            cycles = pick(("1", "10000", "10001", "0"))
            return ['  do = "breathe"', *_phases(chance), f"  cycles = {cycles}"]
        case 4:
            return ['  do = "notice"', '  sense = "see"', f"  count = {pick(('20', '21', '1'))}"]
        case 5:
            return ['  do = "attend"', '  where = ["feet", "chest", "feet"]', "  seconds = 70"]
        case 6:
            return ['  do = "tense"', '  where = "hands"', "  seconds = 15", "  release = 0"]
        case 7:
            options = pick(('["a", "A "]', '["a"]', "[]", '["a", "b"]'))
            return [
                '  do = "ask"',
                '  question = "?"',
                '  answer = "choice"',
                f"options = {options}",
            ]
        case _:
            return ['  do = "touch"', '  say = "A hand."', "  optional = true"]


def _phases(chance: Chance) -> list[str]:
    numbers = ("0", "4", "4", "0.5", "0.4999", "10", "10.0001", "3600", "1e-300", "0.1", "2", "-1")
    keys = chance.sample(("in", "top-up", "hold", "out", "rest"), chance.randint(0, 5))
    return [f"  {key} = {chance.choice(numbers)}" for key in keys]


def _nested(chance: Chance, base: Base) -> str:
    depth = _size(chance, 40, 200_000)
    pairs = ("[]", "{a=|}", "[{a=|}]", "[\n|]", "[[|]]", "[1,|]", "[|],", "{a.b=|}")
    opening, _, closing = chance.choice(pairs).replace("[]", "[|]").partition("|")
    inside = chance.choice(("", "1", '"x"', "#", '"'))
    nested = opening * depth + inside + closing * chance.choice((depth, 0, depth - 1))
    key = chance.choice(("a", "format", "x.y", "exercise", "pack", "[x]\ny"))
    return _amid(chance, base, f"{key} = {nested}")


def _dotted(chance: Chance, base: Base) -> str:
    part = chance.choice(("a", "'a'", '"a b"', "exercise", "step", "1", "a ", "\ta"))
    key = ".".join([part] * _size(chance, 30, 100_000))
    line = chance.choice(("{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}", "{}", "x = {}"))
    return _amid(chance, base, line.format(key))


def _amid(chance: Chance, base: Base, line: str) -> str:
    """Put a line into a pack, or leave it alone in the file."""
    if chance.random() < 0.3:
        return line
    lines = base.text.split("\n")
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _many(chance: Chance, base: Base) -> str:
    """The same short thing over and over."""
    thing = chance.choice(REPEATED)
    if chance.random() < 0.3:
        thing = "".join(chance.choices(TOKENS, k=3))
    start = chance.choice(("", _parts(base)[0], base.text, 'x = "', "x = ", "[", "x = '''"))
    count = _size(chance, 60, min(60_000, MAX_BYTES // len(thing.encode())))
    if chance.random() < 0.2:
        return start + "".join(f"k{number} = {number}\n" for number in range(count))
    return start + thing * count


def _wide(chance: Chance, base: Base) -> str:
    """A value that goes on and on."""
    length = _size(chance, 3000, MAX_BYTES - 20_000)
    opening, inside, closing = chance.choice(WIDE)
    value = opening + inside * (length // len(inside.encode())) + closing
    if length <= 3000 and chance.random() < 0.5:
        return _replaced(chance, base.text, chance.choice((_NUMBER, _TEXT)), lambda _: value)
    return _amid(chance, base, f"{chance.choice(KEYS[:60])} = {value}")


def _soup(chance: Chance, base: Base) -> str:
    start = chance.choice(("", "", _parts(base)[0]))
    words = chance.choices(TOKENS + KEYS + NUMBERS[:8], k=_size(chance, 80, 20_000))
    return start + chance.choice(("", "", " ")).join(words)


def _noise(chance: Chance, _: Base) -> str | bytes:
    size = _size(chance, 400, MAX_BYTES + 100)
    match chance.randrange(3):
        case 0:
            return chance.randbytes(size)
        case 1:
            return bytes(chance.choices(range(32, 127), k=min(size, 50_000)))
        case _:
            few = range(min(size, 20_000))
            return "".join(chr(chance.randrange(chance.choice((0x80, 0x250, 0xD800)))) for _ in few)


def _encoded(chance: Chance, base: Base) -> bytes:
    """A pack saved in some other way."""
    text, data = base.text, _utf8(base.text)
    at = chance.randrange(len(data) + 1)
    match chance.randrange(10):
        case 0:
            return text.encode(chance.choice(ENCODINGS), "replace")
        case 1:
            return text.replace("e", "é").encode("latin-1", "replace")
        case 2:
            return _utf8(text.replace("e", chance.choice("é漢🌱")))[:at]
        case 3:
            return b"\xef\xbb\xbf" * chance.randint(1, 3) + data
        case 4:
            return data.replace(b"\n", _utf8(chance.choice(LINE_ENDS)))
        case 5:
            ends = (b"\n", b"\n", b"\r\n", b"\r\n", b"\r")[: chance.choice((4, 5))]
            return b"".join(line + chance.choice(ends) for line in data.split(b"\n"))
        case 6:
            where = chance.randrange(len(text) + 1)
            return _utf8(text[:where] + chance.choice(HIDDEN) + text[where:])
        case 7:
            return data[:at] + chance.choice(BROKEN) + data[at:]
        case 8:
            return _utf8(text.replace('"', chance.choice(("“", "'", "\\", '""', '"""'))))
        case _:
            return data.rstrip(b"\n") + chance.choice(ENDS)


MAKERS: dict[str, tuple[Maker, int]] = {
    "bytes": (_bytes, 14),
    "lines": (_lines, 10),
    "splice": (_splice, 6),
    "numbers": (_numbers, 9),
    "texts": (_texts, 9),
    "keys": (_keys, 9),
    "document": (_document, 14),
    "stacked": (_stacked, 7),
    "steps": (_steps, 5),
    "nested": (_nested, 2),
    "dotted": (_dotted, 2),
    "many": (_many, 4),
    "wide": (_wide, 2),
    "soup": (_soup, 6),
    "noise": (_noise, 2),
    "encoded": (_encoded, 4),
}
"""Every maker, and how often it is chosen."""
