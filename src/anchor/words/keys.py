"""The keys of the full screen: which, what they are called in the line at the bottom, what they do.

The first part of a name says where it holds. ``[keys]`` in ``config.toml`` gives it other keys.
"""

from anchor.words import N_

KEYS: dict[str, tuple[str, str, str]] = {
    "leave": ("q,escape", N_("leave"), N_("Leave at once.")),
    "interrupt": ("ctrl+c,ctrl+q", N_("leave anchor"), N_("Leave anchor at once.")),
    "help-now": ("h", N_("help now"), N_("People and crisis lines.")),
    "hide": ("f12", N_("hide"), N_("Cover the screen; the same key brings it back.")),
    "keys": ("question_mark,f1", N_("keys"), N_("Every key that works here.")),
    "commands": ("ctrl+p", N_("find"), N_("Find anything by name.")),
    "suspend": ("ctrl+z", N_("to the shell"), N_("Go to the shell for a moment; fg comes back.")),
    "session.pause": ("space", N_("pause"), N_("Stand still; again to go on.")),
    "session.next": ("enter", N_("go on"), N_("Go on to what comes next.")),
    "session.skip": ("s", N_("skip"), N_("Leave this step out.")),
    "session.skip-always": ("S", N_("skip always"), N_("Leave this part of the body out always.")),
    "session.not-helping": (
        "x,ctrl+x", N_("not helping"), N_("Stop, with other things to try."),
    ),
    "session.slower": ("minus", N_("slower"), N_("Make everything longer.")),
    "session.faster": ("plus,equals_sign", N_("faster"), N_("Make everything shorter.")),
    "session.stay": ("full_stop", N_("stay"), N_("Stay here longer.")),
    "session.back": ("b,left", N_("back"), N_("Back to where this step began, or the one before.")),
    "session.no-holds": ("n", N_("no holds"), N_("Leave holds out from here on.")),
    "session.picture": ("v", N_("picture"), N_("Another picture, or none.")),
    "session.numbers": ("c", N_("count"), N_("Show the seconds, or not.")),
    "after.close": ("enter", N_("close"), N_("Keep what was said, if anything, and close.")),
    "session.where": ("w", N_("here and now"), N_("Day, time and place.")),
}  # fmt: skip
"""The order is the order in which they are shown."""
