"""The page a person can bring to a therapist."""

from anchor.words import N_, NP_

LANGUAGE = N_("en")
TITLE = N_("Looking back")
MADE = N_("{period} Made on {day} with anchor, from notes kept by the person who brings this.")
PERIOD = N_("From {first} to {last}.")
PERIOD_SINCE = N_("From {first} on.")
PERIOD_UNTIL = N_("Up to {last}.")
PERIOD_ALL = N_("Everything that was noted.")
CHECKINS = NP_("There is {n} check-in in this time.", "There are {n} check-ins in this time.")
LIMITS_TITLE = N_("What these numbers cannot say")
LIMITS = N_(
    "They are one person's ratings of different moments, often begun when it was hard, and a hard "
    "moment often eases with time. They cannot show what made a difference, nor which exercise "
    "works better. They are no measure of health, and no diagnosis."
)

PRACTISED = N_("What was practised")
PRACTISED_NONE = N_("No exercises were noted in this time.")
EXERCISE = N_("Exercise")
USES = N_("Uses")
MINUTES = N_("Minutes")
NOT_HELPING = N_("Said it was not helping")

COMPARED = {
    "exercise": N_("Ratings before and after, by exercise"),
    "trigger": N_("Ratings before and after, by trigger"),
    "time": N_("Ratings before and after, by time of day"),
}
COMPARED_HOW = N_(
    "Distress was rated from 0 to 10. About the same means within 1. The middle change comes with "
    "an interval that holds it 95 times in 100; with fewer than 6 uses there are only the ratings "
    "themselves. These were different moments, so rows cannot be compared with each other."
)
GROUP = {"exercise": EXERCISE, "trigger": N_("Trigger"), "time": N_("Time of day")}
COLUMNS = [
    N_("Compared"), N_("Lower after"), N_("About the same"), N_("Higher after"),
    N_("Middle change"), N_("95 % interval"), N_("Began at 2 or below, left out"),
    N_("Not rated before and after"),
]  # fmt: skip
INTERVAL = N_("{low} to {high}")
PLOT = N_("{name}: how often each change came up")
PLOT_COUNTS = N_("Lower after: {lower}. About the same: {same}. Higher after: {higher}.")
PLOT_CHANGE = N_("{change}: {times}.")

SCALES = N_("Distress and other scales")
SCALES_HOW = N_("Each was rated from 0 to 10, and stands for itself.")
SCALE_COLUMNS = [
    N_("Scale"), N_("Ratings"), N_("Lowest"), N_("Highest"), N_("Middle"), N_("95 % interval"),
]  # fmt: skip

NOTES = N_("Chosen notes")

# The command

WRITTEN = N_("Written to {path}. It is not encrypted; whoever has the file can read it.")
FORMAT = N_("{path} can be html or md. --format says which.")
NOTE_EMPTY = N_("The check-in {id} has no note.")
