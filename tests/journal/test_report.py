"""The page for a therapist: one file, nothing that acts or leads out, and every number in words."""

from datetime import date
from html.parser import HTMLParser
from itertools import chain

import pytest
from hypothesis import given

from anchor.journal.insights import look_back
from anchor.journal.model import CheckIn, Played
from anchor.journal.report import GROUPED_BY, About, Format, report
from checkins import checkin, journals

MADE = date(2026, 11, 23)
VOID = {"meta", "path", "rect", "circle", "br"}
HOSTILE = '<script>alert(1)</script> & "x" | `y` *z* [a](http://b) <img src=x>\x1b[31m'


class Seen(HTMLParser):
    """What a page holds: its tags, each opened and closed in turn, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def uses(*pairs: tuple[int | None, int | None], exercise: str = "breathing/box") -> list[CheckIn]:
    return [
        checkin(
            number,
            id=f"{exercise}-{number}",
            triggers=("noise",),
            session=Played(exercise=exercise, practised=90_000, before=before, after=after),
        )
        for number, (before, after) in enumerate(pairs)
    ]


SEVEN = uses((8, 5), (8, 5), (7, 7), (6, 9), (7, 5), (9, 5), (5, 5), (2, 1), (8, None))
TITLES = {"breathing/box": "Box breath"}


def page(made: list[CheckIn], about: About, form: Format = "html") -> str:
    return report(look_back(made, GROUPED_BY), about, form)


def test_it_tells_what_was_practised_and_counted() -> None:
    seen = Seen(page(SEVEN, About(MADE, titles=TITLES)))
    for part in (
        "Everything that was noted. Made on 2026-11-23",
        "There are 9 check-ins in this time.",
        "What these numbers cannot say",
        "Box breath 9 14 0",
        "Box breath 7 4 2 1 2 lower 4 lower to 3 higher 1 1",
        "In the afternoon",
    ):
        assert part in seen.text, part
    assert "mean" not in seen.text.split()
    assert "score" not in seen.text


def test_tables_have_headings_and_plots_have_words() -> None:
    seen = Seen(page(SEVEN, About(MADE, titles=TITLES)))
    scopes = {attributes["scope"] for attributes in seen.all("th")}
    assert scopes == {"col", "row"}
    places = [place for place in seen.all("div") if place["role"] == "region"]
    assert len(places) == len(seen.all("table")) > 0
    assert all(place["tabindex"] == "0" and place["aria-label"] for place in places)
    plots = seen.all("svg")
    assert plots
    ids = {attributes.get("id") for tag in ("title", "desc") for attributes in seen.all(tag)}
    named = [str(plot["aria-labelledby"]).split() for plot in plots]
    assert set(chain(*named)) <= ids
    assert len(set(chain(*named))) == 2 * len(plots)
    assert all(plot["role"] == "img" for plot in plots)
    assert "4 lower: 1 time. 3 lower: 2 times. 2 lower: 1 time. no change: 2 times." in seen.text
    assert (
        "Lower after: 4. About the same: 2. Higher after: 1. The middle change was 2 lower"
        in seen.text
    )
    assert seen.all("html") == [{"lang": "en"}]
    assert len(seen.all("h1")) == 1


def test_below_six_there_are_only_the_ratings() -> None:
    seen = Seen(page(uses((8, 5), (7, 9)), About(MADE)))
    assert "breathing/box, 2 uses, before and after: 7 then 9, 8 then 5." in seen.text
    assert seen.all("svg") == []


def test_scales_are_there_each_for_itself() -> None:
    made = [checkin(n, distress=n, scales={"sleep": 4}) for n in range(6)]
    made.append(checkin(7, distress=None, scales={"connection": 3}))
    seen = Seen(page(made, About(MADE)))
    assert "Distress 6 0 5 2.5 0 to 5" in seen.text
    assert "Sleep 6 4 4 4 4 to 4" in seen.text
    assert "Connection, 1 rating: 3." in seen.text
    assert "No exercises were noted in this time." in seen.text


def test_of_nothing_it_says_so() -> None:
    seen = Seen(page([], About(MADE)))
    assert "There are 0 check-ins" in seen.text
    assert "Ratings before and after" not in seen.text
    assert "Chosen notes" not in seen.text
    few = [checkin(distress=None, scales={"sleep": 4})]
    assert "Sleep, 1 rating: 4." in Seen(page(few, About(MADE))).text


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 10, 1), date(2026, 10, 31), "From 2026-10-01 to 2026-10-31."),
        (date(2026, 10, 1), None, "From 2026-10-01 on."),
        (None, date(2026, 10, 31), "Up to 2026-10-31."),
    ],
)
def test_it_says_of_which_time_it_is(first: date | None, last: date | None, said: str) -> None:
    assert said in Seen(page([], About(MADE, first, last))).text


@pytest.mark.parametrize("form", ["html", "md"])
def test_no_note_is_there_that_was_not_chosen(form: Format) -> None:
    kept = checkin(1, note="between us", feelings=("ashamed",))
    shown = checkin(2, note="for her\n\nto read")
    said = page([kept, shown], About(MADE, notes=[shown]), form)
    assert "between us" not in said
    assert "ashamed" not in said
    assert "for her" in said
    assert "2026-10-05 14:00" in said


@pytest.mark.parametrize("form", ["html", "md"])
def test_answers_of_a_chosen_check_in_go_with_its_note(form: Format) -> None:
    kept = checkin(1, answers={"Food?": "between us"})
    answers = {"Sleep?": "well,\nmostly", "Tea?": "yes"}
    shown = checkin(2, note="for her", went="in part", answers=answers)
    said = page([kept, shown], About(MADE, notes=[shown, checkin(3, answers={"A?": "b"})]), form)
    assert "between us" not in said
    written = ("for her", "in part", "Sleep?", "well,", "mostly", "Tea?", "A?")
    places = [said.index(text) for text in written]
    assert places == sorted(places)


@given(journals)
def test_whatever_was_typed_the_page_only_shows_it(made: list[CheckIn]) -> None:
    made = [*made, *SEVEN, *uses((8, 5), exercise=HOSTILE), checkin(note=HOSTILE)]
    text = page(made, About(MADE, notes=made))
    assert "\x1b" not in text
    seen = Seen(text)
    tags = {tag for tag, _ in seen.tags}
    assert not tags & {"script", "img", "a", "link", "iframe", "object", "form", "image", "use"}
    for _, attributes in seen.tags:
        assert not {"src", "href", "style", "onload", "onclick"} & set(attributes)
    assert "url(" not in text.split("</style>")[0]
    assert "@import" not in text.split("</style>")[0]


def test_markdown_has_the_same_in_words() -> None:
    made = [*SEVEN, *uses((8, 5), exercise=HOSTILE)]
    said = page(made, About(MADE, titles=TITLES, notes=[checkin(note=f"- {HOSTILE}\n\nb")]), "md")
    lines = said.splitlines()
    assert lines[0] == "# Looking back"
    assert "| Box breath | 7 | 4 | 2 | 1 | 2 lower | 4 lower to 3 higher | 1 | 1 |" in lines
    assert "Box breath: how often each change came up. 4 lower: 1 time." in said
    assert "\\<script\\>" in said
    assert "<script>" not in said
    assert "> \\- \\<script\\>" in said
    assert ">\n> b" in said
    assert said.endswith("b\n")
    assert "\x1b" not in said
    tables = [line for line in lines if line.startswith("|")]
    assert all(line.replace("\\|", "").count("|") in (5, 10) for line in tables[:8])
