"""What follows when an exercise is not helping: outward ways on, and when to speak of a person.

The order is the one in which grounding is usually offered when distress rises: the room first, then
temperature or movement. What did not help in this sitting is not offered again in it.
"""

from collections.abc import Collection

WAYS = (
    "grounding/333",
    "grounding/temperature",
    "grounding/feet",
    "movement/slow-walk",
)
"""Outward exercises to go on with, the first ones first. All are built in."""

OFFERED = 2
"""How many of them are offered at once, beside stopping."""

RATING_AFTER_SECONDS = 60
"""How soon afterwards a rating is offered: earlier says little."""

HIGH_RATING = 8
"""From this rating on, of 10, being with a person may help more than an exercise."""


def ways_on(unhelpful: Collection[str]) -> list[str]:
    """Choose the ways to offer, leaving out what did not help in this sitting."""
    return [way for way in WAYS if way not in unhelpful][:OFFERED]


def company_may_help(rating: int) -> bool:
    """Tell whether a rating is so high that it is time to speak of people who can help."""
    return rating >= HIGH_RATING
