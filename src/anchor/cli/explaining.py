"""What the code of a problem means, and how to mend it."""

from anchor.packs.diagnosing.explaining import Explanation
from anchor.packs.diagnosing.explaining import explain as explanation_of
from anchor.packs.diagnostics import known_codes
from anchor.plain.explaining import examples, explained
from anchor.plain.page import Page
from anchor.words import authoring as words
from anchor.words import tr

_INDENT = "    "


def explain(code: str | None, as_json: bool) -> None:
    """Print what a code means, or a list of all there are. Raises ``AnchorError``."""
    page = Page()
    if code is not None:
        explanation = explanation_of(code)
        if as_json:
            page.data(explanation)
        else:
            _say(page, explanation)
        return
    explanations = [explanation_of(known) for known in known_codes()]
    if as_json:
        page.data(explanations)
        return
    for one in explanations:
        page.say(tr(words.CODE_LINE, code=one.code, message=one.message))
    page.say("", tr(words.CODES_MORE, code=explanations[0].code))


def _say(page: Page, one: Explanation) -> None:
    first, *others = explained(one)
    page.say(first, "", *others)
    for heading, example in examples(one):
        page.say("", heading, "")
        page.exactly("\n".join(f"{_INDENT}{line}".rstrip() for line in example.split("\n")))
