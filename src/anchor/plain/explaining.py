"""What is said of a code: what it means, why, and how to mend it."""

from anchor.core.text import visible
from anchor.packs.diagnosing.explaining import Explanation
from anchor.words import authoring as words
from anchor.words import tr


def explained(one: Explanation) -> list[str]:
    """Say what a code means, then why, what follows from it, and what it rests on."""
    said = [
        tr(words.SEVERITIES[one.severity], code=one.code, message=one.message),
        one.why,
        tr(words.MEANS[one.severity], code=one.code),
    ]
    return [*said, tr(words.RESTS_ON, source=one.source)] if one.source else said


def examples(one: Explanation) -> list[tuple[str, str]]:
    """Give the example of a code, what a check says of it, and the same without: each with what
    it is.
    """
    return [(tr(words.WRONG), one.wrong), (tr(words.TOLD), one.told), (tr(words.RIGHT), one.right)]


def paragraphs(one: Explanation) -> list[str]:
    """Say all of it as paragraphs."""
    first, *others = explained(one)
    shown = [f"{heading}\n\n{visible(example)}" for heading, example in examples(one)]
    return [first, "\n".join(others), *shown]
