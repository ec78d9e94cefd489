"""The way in: ``anchor``, and ``python -m anchor``."""

import sys

GARBAGE_THRESHOLD = 100_000
"""Loading makes much that stays and little garbage: looking for it over and over is felt."""


def main() -> None:
    """Run what was typed. The version is told before anything else is loaded."""
    if sys.argv[1:] == ["--version"]:
        from anchor import __version__

        print(f"anchor {__version__}")
        return
    import gc

    gc.set_threshold(GARBAGE_THRESHOLD)
    from anchor.cli.main import run

    status = run(sys.argv[1:])
    gc.freeze()  # as Python ends it looks through all that is left, and that is felt too
    sys.exit(status)


if __name__ == "__main__":
    main()
