"""Write docs/settings.md: every setting with what it takes and what it stands for.

The page is made from the settings and their words: change those, not the page.
"""

from collections.abc import Iterator
from pathlib import Path

from anchor.settings.model import NAMES, TABLES, choices_of, default_of
from anchor.settings.reading import VARIABLES
from anchor.settings.template import template
from anchor.settings.values import about, choice_about, takes, written

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "settings.md"

HEAD = """\
# Settings

Nothing has to be set. What you like otherwise goes into one file, `config.toml`, which is made when
you first change something. It stays on this machine.

```text
anchor config show               every setting, its value, and where that comes from; --json
anchor config set motion none    change one; Tab completes names and values
anchor config unset motion       leave it at its default again
anchor config edit               open the file in your editor; slips are told afterwards
anchor config where              the file
```

An option such as `--plain` goes before the environment, the environment before the file, and the
file before the default. `ANCHOR_PLAIN=1` and `ACCESSIBLE=1` ask for plain lines whatever `face`
says, and `TEXTUAL_ANIMATIONS` is heard where `ANCHOR_MOTION` is not set.

A slip in the file costs only what it is in: that is left out, and told with its line and what would
be accepted. A file that is no TOML is left alone, and the defaults hold. `set` and `unset` change
one thing and keep your remarks.

## One by one
"""

TAIL = """\
## Keys, and scales and questions of your own

`keys` gives what the full screen does other keys. The page of keys there shows the names, and so
does Tab after `anchor config set keys.`.

Scales and questions of your own are asked last in `anchor checkin`, and Enter passes each of them
over. Numbers are kept by the scale's `name`, answers by what was asked. A script notes a number
with `anchor checkin --scale pain=4`.

```toml
{tables}
```
"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD, *map(_setting, (name for name in NAMES if name not in TABLES))]
    return "\n".join([*parts, TAIL.format(tables=_tables())])


def _setting(name: str) -> str:
    default = written(default_of(name))
    lines = [
        f"### {name}",
        "",
        f"{about(name)} By default `{default}`; in the environment `{VARIABLES[name]}`.",
        "",
    ]
    return "\n".join([*lines, *_choices(name), ""])


def _choices(name: str) -> Iterator[str]:
    told = [(choice, choice_about(name, choice)) for choice in choices_of(name)]
    if not all(about for _, about in told) or not told:
        yield f"It takes {takes(name)}."
        return
    for choice, stands_for in told:
        yield f"- `{choice}`: {stands_for}"


def _tables() -> str:
    """Return the examples of the file, as they are once they are used."""
    lines = template().splitlines()
    begin = lines.index("# [keys]")
    return "\n".join(line.removeprefix("# ") for line in lines[begin:] if _is_used(line)).strip()


def _is_used(line: str) -> bool:
    return not line or line.startswith("# [") or " = " in line


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"Wrote {PAGE.relative_to(ROOT).as_posix()}.")
