"""What opens the full screen before the command parser is loaded: nothing stands in the way."""

BEGINS_WITH = {
    "breathe": "breathing/longer-out",
    "ground": "grounding/333",
    "scan": "scan/edges",
    "start": "",
}
"""The commands that play something, and what each begins with if nothing is named."""


def quick(arguments: list[str]) -> bool:
    """Open the full screen if it is wanted and what was typed is as simple as it mostly is.

    That is nothing, or a command that plays something and no option. Else leave it to the parser.
    Raises ``AnchorError``.
    """
    name = ""
    if arguments:
        command, *words = arguments
        if command not in BEGINS_WITH or any(word.startswith("-") for word in words):
            return False
        name = " ".join(words).strip() or BEGINS_WITH[command]
        if not name:
            return False
    from anchor.cli.terminal import is_full

    if not is_full(False):
        return False
    if name:
        from anchor.cli.playing import start
        from anchor.core.choices import Choices

        start(name, Choices(), None)
    else:
        from anchor.cli.full import show

        show()
    return True
