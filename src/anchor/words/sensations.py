"""Words for how a sensation is, by which what a person types is told apart.

Each is a list with commas between: what of it is said is a texture, a temperature or a size.
"""

from anchor.words import N_

# The names of what there is to say, for a person who names it: "size: a fist".
TEXTURE = N_("texture")
TEMPERATURE = N_("temperature")
SIZE = N_("size")

# Any other word is taken for a texture: tight, heavy, buzzing.
TEMPERATURES = N_(
    "warm, warmer, warmth, hot, heat, burning, burns, cool, cooler, cold, colder, icy, ice, "
    "freezing, chilly, chill, lukewarm, temperature, degrees"
)
SIZES = N_(
    "big, bigger, small, smaller, large, larger, little, tiny, huge, wide, narrow, long, short, "
    "size, sized, spread, everywhere, coin, fist, hand, pea, egg, ball, plate, point, dot"
)

# What can be picked on the full screen: parts of the body, and words for how it feels there.

PLACES = {
    "head": N_("head"),
    "jaw": N_("jaw"),
    "throat": N_("throat"),
    "shoulders": N_("shoulders"),
    "chest": N_("chest"),
    "belly": N_("belly"),
    "back": N_("back"),
    "arms": N_("arms"),
    "hands": N_("hands"),
    "legs": N_("legs"),
    "feet": N_("feet"),
}
QUALITIES = N_("tight, heavy, fluttering, numb, warm, cold, small, big")
ELSEWHERE = N_("elsewhere too")
