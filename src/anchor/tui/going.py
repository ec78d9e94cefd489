"""Where one can go from the first page, beside exercises. No screen is loaded before."""

from typing import Any

from textual.screen import Screen

from anchor.tui.surroundings import Surroundings

PLACES = ("check-in", "journal", "look-back", "packs", "settings")


def place(name: str, around: Surroundings) -> Screen[Any]:
    """Make the screen of a place."""
    match name:
        case "check-in":
            from anchor.tui.screens.checkin import CheckInScreen

            return CheckInScreen(around)
        case "journal":
            from anchor.tui.screens.journal import JournalScreen

            return JournalScreen(around)
        case "look-back":
            from anchor.tui.screens.trends import TrendsScreen

            return TrendsScreen(around)
        case "packs":
            from anchor.tui.screens.packs import PacksScreen

            return PacksScreen(around)
        case _:
            from anchor.tui.screens.settings import SettingsScreen

            return SettingsScreen(around)
