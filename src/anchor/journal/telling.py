"""What was counted, in sentences: what rose in the same words as what fell."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from anchor.core.text import one_line
from anchor.journal.insights import By, Group, LookBack, Middle, Week, middle
from anchor.words import tr, trn
from anchor.words import trends as words

Titles = Mapping[str, str]
"""The titles of exercises by their full names."""

Heading = By | Literal["week"]


def group_name(by: By, name: str, titles: Titles) -> str:
    """Name a group as it is named to a person."""
    if by == "time":
        return tr(words.TIMES[name])
    return one_line(titles.get(name, name) if by == "exercise" else name)


def scale_name(name: str) -> str:
    """Name a scale as it is named to a person: one of their own as they do."""
    return tr(words.WEEKLY[name]) if name in words.WEEKLY else one_line(name)


def tell_groups(found: LookBack, by: By, titles: Titles) -> Iterator[list[str]]:
    """Say what there is of each group, in some paragraphs."""
    for name, group in found.ranked(by):
        yield tell_group(by, group_name(by, name, titles), group)


def tell_weeks(found: LookBack) -> Iterator[list[str]]:
    """Say what there is of each week, in some paragraphs."""
    for day, week in sorted(found.weeks.items()):
        yield tell_week(day, week)


def tell_week(monday: date, week: Week) -> list[str]:
    """Say what there is of a week: how many check-ins first."""
    name = tr(words.WEEK, day=monday)
    return [
        trn(words.WEEK_CHECKINS, week.checkins, week=name),
        *(tell_group("week", name, week.group) if week.group.uses else ()),
        *_scales_of(week),
    ]


def tell_group(heading: Heading, name: str, group: Group) -> list[str]:
    """Say what there is of a group: counts first, then the middle change, then what is left out."""
    compared = group.compared
    pictures = []
    if found := middle(group.changes):
        forms = words.COUNTS[heading]
        lower = times(group.lower)
        counts = {"lower": lower, "same": group.same, "higher": group.higher}
        said = [trn(forms, compared, name=name, **counts), tell_middle(found)]
        pictures = [picture(group)]
    elif compared:
        forms = words.FEW[heading]
        said = [trn(forms, compared, name=name, pairs=values(group))]
    else:
        sentence = words.NONE[heading]
        said = [tr(sentence, name=name)]
    return [" ".join([*said, *left_out(group)]), *pictures]


def tell_own(group: Group) -> list[str]:
    """Say what a person's own ratings of an exercise were, beside its name; nothing, if none."""
    said = []
    if middle(group.changes):
        counts = {"lower": group.lower, "same": group.same, "higher": group.higher}
        said = [trn(words.OWN_COUNTS, group.compared, **counts), *left_out(group)]
    elif group.compared:
        said = [trn(words.OWN_FEW, group.compared, pairs=values(group)), *left_out(group)]
    return said + ([trn(words.OWN_NOT_HELPING, group.not_helping)] if group.not_helping else [])


def caveat(found: LookBack, heading: Heading) -> str:
    """Say what counts cannot tell, and what their words mean where those were used."""
    weeks = (week.group for week in found.weeks.values())
    groups = weeks if heading == "week" else found.groups[heading].values()
    has_same = any(middle(group.changes) for group in groups)
    said = [tr(words.SAME_MEANS)] if has_same else []
    return " ".join([*said, tr(words.CAVEAT)])


def picture(group: Group) -> str:
    """Give the counts as words and numbers side by side."""
    return tr(words.PICTURE, lower=group.lower, same=group.same, higher=group.higher)


def values(group: Group) -> str:
    """List the ratings before and after, in their order by size: no moment stands out."""
    return ", ".join(
        tr(words.PAIR, before=before, after=after)
        if many == 1
        else tr(words.PAIR_TIMES, before=before, after=after, times=times(many))
        for (before, after), many in sorted(group.pairs.items())
    )


def left_out(group: Group) -> list[str]:
    """Say what is not among the counts, and why."""
    said = [trn(words.BEGAN_LOW, group.began_low)] if group.began_low else []
    return said + ([trn(words.NOT_RATED, group.not_rated)] if group.not_rated else [])


def times(many: int) -> str:
    """Say how often something came up."""
    return trn(words.COUNT, many)


def change(by: float) -> str:
    """Say a change of a rating."""
    sentence = words.CHANGE_LOWER if by < 0 else words.CHANGE_HIGHER if by else words.CHANGE_NONE
    return tr(sentence, by=f"{abs(by):g}")


def tell_middle(found: Middle) -> str:
    """Say the middle of changes, with its interval."""
    said = {name: change(value) for name, value in found._asdict().items()}
    return tr(words.MIDDLE, **said)


def named_scales(found: LookBack) -> list[tuple[str, Counter[int]]]:
    """List distress, if it was rated, and every scale, each with its name."""
    own = [(scale_name(name), counts) for name, counts in sorted(found.scales.items())]
    return [(tr(words.DISTRESS), found.distress), *own] if found.distress else own


def tell_scale(name: str, counts: Mapping[int, int]) -> str:
    """Say what there is of a scale."""
    many = sum(counts.values())
    found = middle(counts)
    if found is None:
        return trn(words.SCALE_FEW, many, name=name, values=scale_values(counts))
    return trn(
        words.SCALE,
        many,
        name=name,
        lowest=min(counts),
        highest=max(counts),
        median=f"{found.median:g}",
        low=found.low,
        high=found.high,
    )


def scale_values(counts: Mapping[int, int]) -> str:
    """List ratings, in their order by size."""
    return ", ".join(
        str(value) if many == 1 else tr(words.VALUE_TIMES, value=value, times=times(many))
        for value, many in sorted(counts.items())
    )


def _scales_of(week: Week) -> Iterator[str]:
    for name, counts in sorted(week.scales.items()):
        yield tell_scale(scale_name(name), counts)
