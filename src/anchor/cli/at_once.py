"""What begins before the command parser is loaded: nothing stands in the way of it."""

BEGINS_WITH = {
    "breathe": "breathing/longer-out",
    "ground": "grounding/333",
    "scan": "scan/edges",
    "start": "",
}
"""The commands that play something, and what each begins with if nothing is named."""

_PLAIN = "--plain"


def quick(arguments: list[str]) -> bool:
    """Begin if what was typed is as simple as it mostly is; else leave it to the parser.

    That is a command that plays something, with a name or without; and nothing at all, where there
    is a full screen. Raises ``AnchorError``.
    """
    return _play(*arguments) if arguments else _ask()


def _play(command: str, *typed: str) -> bool:
    words = [word for word in typed if word != _PLAIN]
    name = " ".join(words).strip() or BEGINS_WITH.get(command, "")
    if command not in BEGINS_WITH or not name or any(word.startswith("-") for word in words):
        return False
    from anchor.cli.playing import start
    from anchor.core.choices import Choices

    start(name, Choices(), None, plain=_PLAIN in typed)
    return True


def _ask() -> bool:
    from anchor.cli.terminal import is_full

    if not is_full(False):
        return False
    from anchor.cli.full import show

    show()
    return True
