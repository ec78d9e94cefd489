"""Find the command lines that README.md promises, so that what it says can be run.

Each stands in a fenced block of one line, right after a marker such as ``<!-- line: test -->``.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def marked_line(name: str, text: str) -> str:
    """Return the one command line that is marked with the name."""
    marker = re.escape(f"<!-- line: {name} -->")
    marked = len(re.findall(marker, text))
    lines = re.findall(marker + r"[ \t]*\n+```sh\n([^\n]+)\n```[ \t]*(?:\n|\Z)", text)
    if marked != 1 or len(lines) != 1 or not lines[0].strip():
        raise SystemExit(
            f"README.md must mark exactly one line as {name}: a block of one line, fenced as sh, "
            f"right after the marker. Found {marked} of the marker, {len(lines)} with such a block."
        )
    return str(lines[0]).strip()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("Say which line: python scripts/readme.py test")
    print(marked_line(sys.argv[1], README.read_text(encoding="utf-8")))
