"""What is said when looking back: what was, and no more than that."""

from anchor.words import N_, NP_

# After uses of exercises, put together by something

_COUNTS = {
    "exercise": NP_(
        "After {n} use of {name} your rating was lower {lower}, about the same {same}, "
        "higher {higher}.",
        "After {n} uses of {name} your rating was lower {lower}, about the same {same}, "
        "higher {higher}.",
    ),
    "trigger": NP_(
        "With the trigger {name}, after {n} use of an exercise, your rating was lower {lower}, "
        "about the same {same}, higher {higher}.",
        "With the trigger {name}, after {n} uses of an exercise, your rating was lower {lower}, "
        "about the same {same}, higher {higher}.",
    ),
    "time": NP_(
        "{name}, after {n} use of an exercise, your rating was lower {lower}, "
        "about the same {same}, higher {higher}.",
        "{name}, after {n} uses of an exercise, your rating was lower {lower}, "
        "about the same {same}, higher {higher}.",
    ),
}
COUNTS = _COUNTS | {"week": _COUNTS["time"]}
_FEW = {
    "exercise": NP_(
        "{name}, {n} use, before and after: {pairs}.",
        "{name}, {n} uses, before and after: {pairs}.",
    ),
    "trigger": NP_(
        "The trigger {name}, {n} use of an exercise, before and after: {pairs}.",
        "The trigger {name}, {n} uses of an exercise, before and after: {pairs}.",
    ),
    "time": NP_(
        "{name}, {n} use of an exercise, before and after: {pairs}.",
        "{name}, {n} uses of an exercise, before and after: {pairs}.",
    ),
}
FEW = _FEW | {"week": _FEW["time"]}
_NONE = {
    "exercise": N_("{name}: nothing to compare yet."),
    "trigger": N_("The trigger {name}: nothing to compare yet."),
}
NONE = _NONE | {"time": _NONE["exercise"], "week": _NONE["exercise"]}
TIMES = {"night": N_("At night"), "morning": N_("In the morning"),
         "afternoon": N_("In the afternoon"), "evening": N_("In the evening")}  # fmt: skip
WEEK = N_("In the week from {day}")
COUNT = NP_("{n} time", "{n} times")
PAIR = N_("{before} then {after}")
PAIR_TIMES = N_("{before} then {after} ({times})")
VALUE_TIMES = N_("{value} ({times})")
PICTURE = N_("lower {lower} | same {same} | higher {higher}")
PLOT_LOWER = N_("lower")
PLOT_SAME = N_("same")
PLOT_HIGHER = N_("higher")
PLOT_LEGEND = N_("{point} is the middle, {span} its 95 % interval.")
MIDDLE = N_("The middle change was {median} (95 % interval: {low} to {high}).")
CHANGE_LOWER = N_("{by} lower")
CHANGE_NONE = N_("no change")
CHANGE_HIGHER = N_("{by} higher")
NOT_RATED = NP_(
    "{n} use is not compared: ratings are yours to give or to leave out.",
    "{n} uses are not compared: ratings are yours to give or to leave out.",
)
BEGAN_LOW = NP_(
    "{n} use began at 2 or below, with little room to go down, and is left out.",
    "{n} uses began at 2 or below, with little room to go down, and are left out.",
)
OWN_COUNTS = NP_(
    "You rated it before and after {n} time: lower {lower}, about the same {same}, "
    "higher {higher}.",
    "You rated it before and after {n} times: lower {lower}, about the same {same}, "
    "higher {higher}.",
)
OWN_FEW = NP_(
    "You rated it before and after {n} time: {pairs}.",
    "You rated it before and after {n} times: {pairs}.",
)
OWN_NOT_HELPING = NP_(
    "You said {n} time that it was not helping.", "You said {n} times that it was not helping."
)
WEEK_CHECKINS = NP_("{week}: {n} check-in.", "{week}: {n} check-ins.")

# Scales, each for itself

DISTRESS = N_("Distress")
WEEKLY = {
    "sleep": N_("Sleep"),
    "steadiness": N_("Steadiness"),
    "self-talk": N_("Gentler self-talk"),
    "connection": N_("Connection"),
}
SCALE = NP_(
    "{name}, {n} rating: from {lowest} to {highest}, the middle one {median} "
    "(95 % interval: {low} to {high}).",
    "{name}, {n} ratings: from {lowest} to {highest}, the middle one {median} "
    "(95 % interval: {low} to {high}).",
)
SCALE_FEW = NP_(
    "{name}, {n} rating: {values}.", "{name}, {n} ratings, from lowest to highest: {values}."
)

# Around them

EMPTY = N_("Good to see you. Start anywhere.")
BEGIN = N_(
    "anchor ground begins an exercise, and anchor checkin notes how it is. Ratings from before and "
    "after an exercise can be looked back on here. They are yours to give or to leave out."
)
NOTHING = {
    "exercise": N_("No exercises are in the journal for this time."),
    "trigger": N_("No triggers were noted with an exercise in this time."),
    "time": N_("No exercises are in the journal for this time."),
    "week": N_("Nothing is in the journal for this time."),
}
SAME_MEANS = N_("About the same means within 1.")
CAVEAT = N_(
    "These were different moments, and a hard moment often eases with time: counts cannot tell "
    "what made a difference."
)
TRY = N_("What else to try: anchor suggest")

# Wrong use

TURNED = N_("--since comes after --until there, so nothing is between them.")
