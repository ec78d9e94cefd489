"""A person's settings, for a command; what cannot be used of them is said once, and shortly."""

import os

from anchor.places import places
from anchor.plain.page import Page
from anchor.settings import Settings, read_settings
from anchor.words import settings as words
from anchor.words import tr


def settled(page: Page) -> Settings:
    """Read the settings, and say aside what is first among what cannot be used."""
    settings, faults = read_settings(places().settings, os.environ)
    if faults:
        page.aside(faults[0].message)
    if len(faults) > 1:
        page.aside(tr(words.MORE))
    return settings
