"""What has to be true on the day of a release, and a test cannot see: it knows no day.

``python scripts/release_check.py`` says in a sentence what is not, and ends with 1.
"""

import re
import sys
import tomllib
from datetime import date
from pathlib import Path

import anchor
from anchor.care.crisis import GOOD_FOR
from anchor.clock import SystemClock

ROOT = Path(__file__).resolve().parent.parent


def findings(today: date, lines: str, changelog: str, version: str) -> list[str]:
    """List what is not ready: with the list of crisis lines, or with the changelog."""
    found = []
    compiled: date = tomllib.loads(lines)["compiled"]
    if today - compiled > GOOD_FOR:
        found.append(
            f"The crisis lines were compiled on {compiled}, more than 12 months ago: check each on "
            "its operator's own page, then change `compiled` in src/anchor/care/crisis.toml."
        )
    if compiled > today:
        found.append(f"The crisis lines were compiled on {compiled}, which is still to come.")
    if not re.search(rf"^## \[{re.escape(version)}\]", changelog, re.MULTILINE):
        found.append(f"CHANGELOG.md has no entry for version {version}.")
    return found


def main() -> int:
    """Print what is not ready today; return 1 if there is something."""
    found = findings(
        SystemClock().today(),
        (ROOT / "src" / "anchor" / "care" / "crisis.toml").read_text(encoding="utf-8"),
        (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        anchor.__version__,
    )
    print("\n".join(found) or f"Version {anchor.__version__} can be released, as far as this sees.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
