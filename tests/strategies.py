"""Hypothesis strategies for exercises that have no faults: valid by construction, and small."""

from collections.abc import Callable
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from anchor.core.body import SENSITIVE, RegionName
from anchor.core.choices import EVERYTHING, Choices
from anchor.core.model import (
    AnyStep,
    Ask,
    Attend,
    Breathe,
    Cues,
    Exercise,
    Move,
    Notice,
    Practice,
    Quiet,
    Repeat,
    Say,
    Sense,
    Tense,
    Touch,
    Turns,
)
from anchor.core.safety import MAX_HOLD_SECONDS, MIN_CYCLE_SECONDS, MIN_PHASE_SECONDS


def seconds(least: float, most: float) -> st.SearchStrategy[float]:
    """Give lengths in seconds, to the millisecond."""
    return st.integers(round(least * 1000), round(most * 1000)).map(lambda found: found / 1000)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give nothing, or what the strategy gives."""
    return st.none() | strategy


texts = st.sampled_from(["Look around.", "Öffne die Hände …", "看 🌱", "a\\b \"c\" 'd' #e = [f]"])
"""Words that hold what TOML and catalogues have to escape: few, so that they cost no time."""

paces = st.floats(0.5, 3)
"""Every pace a person can ask for."""

_phases = st.just(0.0) | seconds(MIN_PHASE_SECONDS, 8)
_top_ups = st.just(0.0) | seconds(MIN_PHASE_SECONDS, 2)
_holds = st.just(0.0) | seconds(MIN_PHASE_SECONDS, MAX_HOLD_SECONDS)
_lengths = seconds(0.1, 20)
_flags = st.booleans()
_senses = st.sampled_from(get_args(Sense))
_turns: st.SearchStrategy[Turns] = st.sampled_from(get_args(Turns))
_practices: st.SearchStrategy[Practice] = st.sampled_from(get_args(Practice))
_minutes = maybe(seconds(0.01, 2))
_cycles = st.integers(1, 12)
_answers: st.SearchStrategy[Literal["text", "choice", "scale"]]
_answers = st.sampled_from(["text", "choice", "scale"])


@st.composite
def breaths(draw: st.DrawFn, /, counted: bool | None = None, **common: Any) -> Breathe:
    """Give a breathing within the safety limits; ``counted`` is whether it has cycles."""
    in_, top_up, out = draw(_phases), draw(_top_ups), draw(_phases)
    hold, rest = draw(_holds), draw(_holds)
    if not in_ + top_up + out:
        in_ = 4.0
    if not ((in_ or top_up) and out) and hold + rest > MAX_HOLD_SECONDS:
        rest = 0.0
    if in_ + top_up + hold + out + rest < MIN_CYCLE_SECONDS:
        out += MIN_CYCLE_SECONDS
    if counted is None:
        counted = draw(_flags)
    cycles = draw(st.integers(1, 4)) if counted else None
    return Breathe(
        in_=in_,
        top_up=top_up,
        hold=hold,
        out=out,
        rest=rest,
        cycles=cycles,
        max_cycles=draw(maybe(st.integers(cycles or 1, 12))),
        cues=Cues(in_=draw(texts), rest=draw(maybe(texts))) if draw(_flags) else None,
        **common,
    )


_Drawn = Callable[[st.DrawFn, tuple[RegionName, ...], dict[str, Any]], AnyStep]


def _ask(draw: st.DrawFn, among: tuple[RegionName, ...], common: dict[str, Any]) -> Ask:
    answer = draw(_answers)
    options = ("yes", draw(texts)) if answer == "choice" else ()
    estimate = draw(maybe(_lengths))
    return Ask(question=draw(texts), answer=answer, options=options, seconds=estimate, **common)


def _where(draw: st.DrawFn, among: tuple[RegionName, ...]) -> Any:
    found = draw(st.lists(st.sampled_from(among), min_size=1, max_size=3, unique=True))
    return found[0] if len(found) == 1 and draw(_flags) else tuple(found)


_KINDS: dict[type[AnyStep], _Drawn] = {
    Breathe: lambda draw, among, common: draw(breaths(**common)),
    Quiet: lambda draw, among, common: Quiet(
        seconds=draw(_lengths), say=draw(maybe(texts)), **common
    ),
    Say: lambda draw, among, common: Say(say=draw(texts), seconds=draw(maybe(_lengths)), **common),
    Notice: lambda draw, among, common: Notice(
        sense=draw(_senses),
        count=draw(st.integers(1, 4)),
        say=draw(maybe(texts)),
        seconds=draw(maybe(_lengths)),
        **common,
    ),
    Attend: lambda draw, among, common: Attend(
        where=_where(draw, among), seconds=draw(_lengths), say=draw(maybe(texts)), **common
    ),
    Tense: lambda draw, among, common: Tense(
        where=_where(draw, among),
        seconds=draw(seconds(0.1, 15)),
        release=draw(_lengths),
        say=draw(maybe(texts)),
        **common,
    ),
    Move: lambda draw, among, common: Move(
        say=draw(texts), seconds=draw(maybe(_lengths)), **common
    ),
    Touch: lambda draw, among, common: Touch(
        say=draw(texts), seconds=draw(maybe(_lengths)), **common
    ),
    Ask: _ask,
}
_REGIONS: tuple[RegionName, ...] = get_args(RegionName)
_CALM_REGIONS = tuple(region for region in _REGIONS if region not in SENSITIVE)


@st.composite
def steps(draw: st.DrawFn, *, waits: bool = True, most: int = 5) -> tuple[AnyStep, ...]:
    """Give the steps of an exercise without faults; the first is always played."""
    drawn: list[AnyStep] = []
    named: list[str] = []
    fills = False
    for position in range(draw(st.integers(1, most))):
        common = _common(draw, position, waits)
        repeats = draw(_flags)
        if repeats and named:
            drawn.append(
                Repeat(from_=draw(st.sampled_from(named)), times=draw(st.integers(1, 3)), **common)
            )
            continue
        kind = draw(st.sampled_from(list(_KINDS)))
        if kind is Breathe and fills:
            common["counted"] = True
        elif kind is not Breathe and kind is not Touch:
            common["touch"] = draw(_flags)
        step = _KINDS[kind](draw, _REGIONS if drawn else _CALM_REGIONS, common)
        drawn.append(step)
        if isinstance(step, Breathe) and step.cycles is None:
            fills = True
            named.clear()  # nothing repeats what fills
        elif step.name:
            named.append(step.name)
    return tuple(drawn)


def _common(draw: st.DrawFn, position: int, waits: bool) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if draw(_flags):
        said["name"] = f"step-{position}"
    if position and draw(_flags):
        said |= draw(st.sampled_from([{"optional": True}, {"sensitive": True}]))
    if waits and draw(_flags):
        said["wait"] = True
    if draw(_flags):
        said |= {"turns": draw(_turns), "or_": draw(texts)}
    return said


@st.composite
def exercises(draw: st.DrawFn, *, waits: bool = True, most: int = 5) -> Exercise:
    """Give an exercise without faults, of steps of every kind."""
    drawn = draw(steps(waits=waits, most=most))
    fills = any(isinstance(step, Breathe) and step.cycles is None for step in drawn)
    return Exercise(
        name="generated",
        title=draw(texts),
        about=draw(texts),
        practice=draw(_practices),
        turns=draw(_turns),
        minutes=draw(_minutes) if fills else None,
        steps=drawn,
    )


@st.composite
def choices_for(draw: st.DrawFn, exercise: Exercise, *, ends: bool = True) -> Choices:
    """Give choices that fit an exercise; without end only if it need not end."""
    chosen: dict[str, Any] = {}
    if any(isinstance(step, Breathe) and step.cycles is None for step in exercise.steps):
        chosen["minutes"] = draw(_minutes)
        chosen["cycles"] = draw(maybe(_cycles))
        chosen["endless"] = not ends and draw(_flags)
    return Choices(
        pace=draw(paces),
        include=frozenset({EVERYTHING} if draw(_flags) else ()),
        holds=draw(_flags),
        attended=draw(_flags),
        **chosen,
    )
