"""The themes, from ``themes.toml`` to Textual."""

import tomllib
from pathlib import Path
from typing import Any

from textual.theme import Theme

OURS = ("raised", "text", "quiet", "accent", "lit", "glow", "line")
"""The colours that the styles name, beside the background."""


def read_themes() -> list[Theme]:
    """Read every theme."""
    text = Path(__file__).with_name("themes.toml").read_text("utf-8")
    return [_theme(name, colours) for name, colours in tomllib.loads(text).items()]


def _theme(name: str, colours: dict[str, Any]) -> Theme:
    text, accent = colours["text"], colours["accent"]
    return Theme(
        name=name,
        dark=colours["dark"],
        ansi=colours.get("ansi", False),
        background=colours["background"],
        surface=colours["background"],
        panel=colours["raised"],
        foreground=text,
        primary=accent,
        secondary=colours["quiet"],
        accent=accent,
        warning=colours["lit"],
        error=colours["lit"],  # nothing here is red: a person may be frightened already
        success=accent,
        variables={f"anchor-{key}": colours[key] for key in OURS}
        | {
            "block-cursor-foreground": colours["background"],
            "block-cursor-background": accent,
            "input-cursor-background": text,
            "input-cursor-foreground": colours["background"],
            "input-selection-background": f"{accent} 30%",
            "footer-key-foreground": accent,
            "scrollbar": colours["line"],
            "scrollbar-background": colours["background"],
            "border": accent,
            "border-blurred": colours["line"],
            # Textual makes these itself, but not for a theme of the terminal's own colours.
            "ansi-background": colours["background"],
            "ansi-foreground": text,
        },
    )
