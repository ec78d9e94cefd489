"""Write the translators' template, anchor.pot, from the sentences marked in src/anchor/words.

The same sentences give the same bytes, on any machine and any day: no dates, no line numbers.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "src" / "anchor" / "locales" / "anchor.pot"
MARKS: dict[str, tuple[int, ...] | None] = {"N_": None, "NP_": (1, 2)}
NOTE = "For translators:"
HEADER = """\
# The sentences of anchor, for translators. README.md beside this file says how.
# Made by scripts/messages.py: change the sentences in src/anchor/words, not here.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def template() -> str:
    """Return the template's whole text, extracted now."""
    catalog = Catalog(charset="utf-8")
    for path in sorted((ROOT / "src" / "anchor" / "words").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        with path.open("rb") as source:
            for line, message, comments, context in extract(
                "python", source, keywords=MARKS, comment_tags=(NOTE,)
            ):
                catalog.add(message, None, [(name, line)], auto_comments=comments, context=context)
    out = BytesIO()
    write_po(out, catalog, width=96, omit_header=True, sort_by_file=True, include_lineno=False)
    return HEADER + out.getvalue().decode("utf-8")


if __name__ == "__main__":
    TEMPLATE.write_text(template(), encoding="utf-8", newline="\n")
    print(f"Wrote {TEMPLATE.relative_to(ROOT).as_posix()}.")
