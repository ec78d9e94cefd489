"""The file as it begins: every setting with what it is, and its default, all commented out."""

import textwrap

from anchor.settings.model import NAMES, TABLES, choices_of, default_of
from anchor.settings.values import about, choice_about, written
from anchor.words import settings as words
from anchor.words import tr

_WIDTH = 96


def template() -> str:
    """Write the file that settles nothing yet."""
    singles = [name for name in NAMES if name not in TABLES]  # in TOML, tables come last
    parts = [_remark(tr(words.FILE)), *map(_single, singles), *map(_table, TABLES)]
    return "\n\n".join(parts) + "\n"


def _single(name: str) -> str:
    choices = ((choice, choice_about(name, choice)) for choice in choices_of(name))
    told = (tr(words.CHOICE, choice=choice, about=about) for choice, about in choices if about)
    default = f"# {name} = {written(default_of(name))}"
    return "\n".join([_remark(about(name)), *(_remark(one, "  ") for one in told), default])


def _table(name: str) -> str:
    example = words.EXAMPLES[name]
    heading = f"# [{name}]" if name == "keys" else f"# [[{name}]]"
    lines = [f"# {key} = {written(tr(text))}" for key, text in example.items()]
    return "\n".join([_remark(about(name)), heading, *lines])


def _remark(text: str, indent: str = "") -> str:
    """Put a text into lines that begin with ``#``."""
    return textwrap.fill(
        text, _WIDTH, initial_indent=f"# {indent}", subsequent_indent=f"# {indent}"
    )
