"""The way in: ``anchor``, and ``python -m anchor``."""

import sys


def main() -> None:
    """Run what was typed. The version is told before anything else is loaded."""
    if sys.argv[1:] == ["--version"]:
        from anchor import __version__

        print(f"anchor {__version__}")
        return
    from anchor.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
