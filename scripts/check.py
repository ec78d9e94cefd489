"""Run everything that has to pass: the same at home, for a newcomer and on the build machines.

``python scripts/check.py`` runs it all; ``python scripts/check.py lint types`` only those.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS: dict[str, list[str]] = {
    "lint": ["-m", "ruff", "check"],
    "format": ["-m", "ruff", "format", "--check"],
    "types": ["-m", "mypy"],
    # The import linter has no `python -m`; this is what its command does.
    "imports": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "packs": ["-m", "anchor", "packs", "check", "--strict"],
    "tests": ["-m", "coverage", "run", "-m", "pytest", "--ignore=tests/tui"],
    "coverage": ["-m", "coverage", "report", "--skip-covered"],
    # Screens mostly wait for a terminal: several are tried at a time.
    "screens": ["-m", "pytest", "-n", "4", "tests/tui"],
}


def arguments(name: str) -> list[str]:
    """Return what Python runs for a check: the packs are those in the folder now."""
    found = [str(pack) for pack in sorted((ROOT / "exercises").glob("*.toml"))]
    return CHECKS[name] + (found if name == "packs" else [])


def main(names: list[str]) -> int:
    """Run the named checks, or all, each to its end; return 1 if one did not pass."""
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"No check is called {', '.join(unknown)}. There are: {', '.join(CHECKS)}.")
        return 2
    failed = []
    for name in names or CHECKS:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, *arguments(name)], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"\nNot passed: {', '.join(failed)}." if failed else "\nAll checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
