"""What is said around a breathing pattern that a person types, such as 4-7-8."""

from anchor.words import N_

TITLE = N_("Your own count: {pattern}")
PHASES = {
    "in": N_("in {seconds}"),
    "top-up": N_("a little more {seconds}"),
    "hold": N_("hold {seconds}"),
    "out": N_("out {seconds}"),
    "rest": N_("rest {seconds}"),
}
ABOUT = N_("A breath in your own rhythm.")
BEFORE = N_("Gently, not deeply. Eyes open or lowered. Any part can be left out.")
AFTER_BREATH = N_("Now the breath can find its own way.")
AFTER = N_("You might look around, and find one thing ahead of you.")
AFTER_OR = N_("Listen for one sound, or touch something nearby.")
CAUTION = N_("If you feel dizzy or tingly, stop and breathe as usual.")
CAUTION_HOLDS = N_(
    "In pregnancy, or with heart, blood pressure, lung or eye trouble, it is kinder without holds."
)
CAUTION_DRIVING = N_("Not while driving or in water.")
CAUTION_LONG_HOLDS = N_("With rests this long it stops after {breaths} breaths.")

TOO_LONG = N_(
    "{pattern}: a breath of {seconds} seconds in or out is too long here; {limit} is the most. "
    "A pattern such as 4-6 or 4-7-8 has hyphens between its numbers."
)
