"""The packs, in the languages a person likes, and a line where that makes a difference."""

import os

from anchor.core.languages import closeness, liked_languages
from anchor.core.model import Exercise
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain.page import Page
from anchor.settings import read_settings
from anchor.words import sharing as words
from anchor.words import tr


def liked_library(language: str | None = None) -> Library:
    """Give the packs in a language, or else in those the person likes."""
    where = places()
    if language is not None:
        return Library(where.packs, languages=(language,))
    settled = read_settings(where.settings, os.environ)[0].language
    return Library(where.packs, languages=liked_languages(settled, os.environ))


def say_language(page: Page, found: Found, language: str | None) -> None:
    """Say aside that a translation was found, or that there is none in the language asked for."""
    if found.instead_of:
        said = tr(
            words.IN_LANGUAGE,
            name=found.identity,
            language=found.language,
            original=found.instead_of.identity,
            other=found.instead_of.language,
        )
        page.aside(said)
    elif language and _is_other(found, language):
        sentence = words.NOT_IN_LANGUAGE
        page.aside(tr(sentence, wanted=language, name=found.identity, language=found.language))


def _is_other(found: Found, language: str) -> bool:
    """Tell whether an exercise is in another language. A typed pattern is in none."""
    is_in_one = isinstance(found.thing, Exercise) and bool(found.language)
    return is_in_one and not closeness(language, found.language)
