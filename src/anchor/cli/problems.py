"""What is wrong with packs, said line by line."""

from collections.abc import Sequence

from anchor.core.problems import Severity
from anchor.packs.diagnostics import Diagnostic
from anchor.plain.page import Page
from anchor.words import authoring as authoring_words
from anchor.words import commands as words
from anchor.words import tr, trn

_GRAVEST_FIRST: tuple[Severity, ...] = ("error", "refusal", "warning")


def say_problems(page: Page, found: Sequence[Diagnostic]) -> None:
    """Say each problem with its line, how many there are, and where there is more on them."""
    for problem in found:
        page.exactly(problem.render() + "\n")
    warnings = sum(problem.severity == "warning" for problem in found)
    problems = trn(words.CHECK_PROBLEMS, len(found) - warnings)
    told = tr(words.CHECK_FOUND, errors=problems, warnings=trn(words.CHECK_WARNINGS, warnings))
    gravest = min(found, key=lambda problem: _GRAVEST_FIRST.index(problem.severity))
    page.say(told, tr(authoring_words.MORE_ON, code=gravest.code))
