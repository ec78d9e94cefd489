"""The rules about words: what an English text says that may hurt, and that can be said otherwise.

They see words, not meaning, and prefer to miss one rather than to cry wolf: a word that is denied
("nothing to let go of", "not proven") does not count, and one in quotation marks only where it
would be put into the reader's mouth.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice
from typing import Literal

from msgspec import Struct

from anchor.core.model import Ask, Breathe, Exercise, Pack, Repeat
from anchor.core.problems import Problem

Voice = Literal["spoken", "caution", "evidence"]
"""To whom a text speaks: to a person in an exercise, in a warning, or about the studies."""


_MAX_LOOKS = 20
"""Words that do not count are passed over this often in a text: a hostile one has hundreds."""


class Text(Struct, frozen=True):
    """One text of a pack, and the path to it."""

    path: tuple[str | int, ...]
    voice: Voice
    text: str


class Words(Struct, frozen=True):
    """Words to avoid for one reason."""

    code: str
    signs: tuple[str, ...]
    """One of these is in every text that has the words: quick to see, so most texts end there.

    Small letters without white space, so that how a text is laid out does not hide them.
    """
    pattern: str
    """Matched from word boundary to word boundary, in small letters, with plain apostrophes."""
    voices: frozenset[Voice] = frozenset({"spoken", "caution"})
    quoted: bool = False
    """Whether they count in quotation marks too."""
    unless: str | None = None
    """They do not count in a sentence that has this."""


AVOID: tuple[Words, ...] = (
    Words("W520", ("close", "shut"), r"(?:close|shut) (?:your|both|the) eyes", unless=r"\bopen\b"),
    Words(
        "W521",
        ("safe",),
        r"(?<!if )(?<!when )(?<!whether )(?<!until )(?<!once )(?<!that )(?<!where )(?<!unless )"
        r"(?:(?:you|we)(?: are|'re)|i am|i'm)(?: \w+)? safe",
        quoted=True,
    ),
    Words("W522", ("hold",), r"hold(?:ing)? (?:your|the) breath"),
    Words(
        "W523",
        ("relax", "calm", "let", "surrender", "just"),
        r"relax|calm (?:yourself|down)|let go|surrender|just breathe",
    ),
    Words("W524", ("deep",), r"deep(?:er)? breath(?:s|ing)?|breathe (?:in )?deep(?:ly|er)?"),
    Words(
        "W525",
        ("should", "must", "always", "harder"),
        # "Should you feel dizzy" is an if, and "you can always stop" is a freedom.
        r"(?<=\w )should|must|(?<!can )(?<!may )(?<!could )always|try harder",
        voices=frozenset({"spoken"}),
    ),
    Words(
        "W526",
        ("good", "great", "nice", "well", "perfect"),
        r"(?:good|great|nice) (?:job|work)|well done|doing (?:so )?(?:great|well)|perfect"
        r"|great(?= ?[.!])|great$",
    ),
    Words(
        "W527",
        ("prove", "cure", "rewir", "heal", "guarante"),
        r"proven|proves|cure[sd]?|rewir(?:e|es|ed|ing)|heal(?:s|ed)?|guaranteed?|guarantees",
        voices=frozenset({"spoken", "caution", "evidence"}),
    ),
)


def wording(pack: Pack) -> Iterator[Problem]:
    """Give a warning for each text that uses words to avoid. Only English is looked at."""
    if pack.info.language.lower().split("-")[0] != "en":
        return
    for text, suspects in _suspected(list(_texts(pack))):
        for words, found in _found(text, suspects):
            yield Problem(words.code, text.path, {"found": found})
    for i, exercise in enumerate(pack.exercises):
        if not exercise.sources and _mentions_studies(exercise.evidence or ""):
            yield Problem("W506", ("exercise", i, "evidence"))


def _suspected(texts: list[Text]) -> Iterator[tuple[Text, list[Words]]]:
    """Give each text that has a sign of words to avoid, and those words: few texts of a pack.

    All texts are searched as one, sign by sign, as that is far quicker than text by text.
    """
    small = [text.text.lower() for text in texts]
    whole = "\n".join(small)
    ends = list(accumulate([len(text) + 1 for text in small]))
    suspects: dict[int, list[Words]] = {}
    for words in AVOID:
        for index in sorted({at for sign in words.signs for at in _holding(whole, sign, ends)}):
            suspects.setdefault(index, []).append(words)
    for index in sorted(suspects):
        yield texts[index], suspects[index]


def _holding(whole: str, sign: str, ends: list[int]) -> Iterator[int]:
    """Give the number of each text of a whole that holds a sign."""
    at = whole.find(sign)
    while at >= 0:
        index = bisect_right(ends, at)
        yield index
        at = whole.find(sign, ends[index])


def _found(text: Text, suspects: list[Words]) -> Iterator[tuple[Words, str]]:
    """Give the words to avoid in a text, and what it says: once for a reason."""
    line = _plainly(text.text)
    for words in suspects:
        if text.voice in words.voices:
            for match in islice(_pattern(words.pattern).finditer(line), _MAX_LOOKS):
                if _counts(words, line, match.start()):
                    yield words, match.group()
                    break


def _counts(words: Words, line: str, position: int) -> bool:
    """Tell whether words to avoid are meant as they stand, and so count."""
    if words.unless and re.search(words.unless, _sentence(line, position)):
        return False
    if _is_quoted(line, position) and not words.quoted:
        return False
    return not _is_denied(line, position)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


@cache
def _studies() -> re.Pattern[str]:
    return re.compile(r"\b(?:stud(?:y|ies)|trials?|reviews?|research|meta-analys[ei]s)\b")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^“”]*”|\"[^\"]*\"")


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:no|not|never|nothing|nobody|none|neither|nor|without|cannot)\b"
        r"|\b(?:instead of|rather than)\b|n't\b"
    )


def _plainly(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _is_quoted(line: str, position: int) -> bool:
    return any(quote.start() < position < quote.end() for quote in _quotes().finditer(line))


def _sentence(line: str, position: int) -> str:
    start = max(line.rfind(mark, 0, position) for mark in ".!?") + 1
    return re.split(r"[.!?]", line[start:], maxsplit=1)[0]


def _is_denied(line: str, position: int) -> bool:
    """Tell whether the clause says no before it comes to a position."""
    clause = re.split(r"[.,;:!?()—–]", line[:position])[-1]
    return _denials().search(clause) is not None


def _mentions_studies(evidence: str) -> bool:
    line = _plainly(evidence)
    mentions = islice(_studies().finditer(line), _MAX_LOOKS)
    return any(not _is_denied(line, mention.start()) for mention in mentions)


def _texts(pack: Pack) -> Iterator[Text]:
    yield Text(("pack", "title"), "spoken", pack.info.title)
    yield Text(("pack", "about"), "spoken", pack.info.about)
    for i, exercise in enumerate(pack.exercises):
        yield from _exercise_texts(exercise, ("exercise", i))
    for i, routine in enumerate(pack.routines):
        yield Text(("routine", i, "title"), "spoken", routine.title)
        yield Text(("routine", i, "about"), "spoken", routine.about)


def _exercise_texts(exercise: Exercise, path: tuple[str | int, ...]) -> Iterator[Text]:
    yield Text((*path, "title"), "spoken", exercise.title)
    yield Text((*path, "about"), "spoken", exercise.about)
    for k, caution in enumerate(exercise.cautions):
        yield Text((*path, "cautions", k), "caution", caution)
    if exercise.evidence:
        yield Text((*path, "evidence"), "evidence", exercise.evidence)
    for k, step in enumerate(exercise.steps):
        here = (*path, "step", k)
        if step.or_:
            yield Text((*here, "or"), "spoken", step.or_)
        match step:
            case Breathe():
                for name in step.cues.__struct_fields__ if step.cues else ():
                    words = getattr(step.cues, name)
                    if words:
                        yield Text(
                            (*here, "cues", name.rstrip("_").replace("_", "-")), "spoken", words
                        )
            case Ask():  # the options are the person's own words
                yield Text((*here, "question"), "spoken", step.question)
            case Repeat():
                pass
            case _:
                if step.say:
                    yield Text((*here, "say"), "spoken", step.say)
