"""What is said where a person writes a pack: the editor, its preview and its form."""

from anchor.words import N_, NP_

# Opening

TOO_WIDE = N_(
    "Line {line} of it has more than {limit} characters, which is too long to be written on here. "
    "Another editor may open it."
)
AT_FIRST = N_(
    "What stands between quotes is yours to change. {play} plays it, {save} saves it; "
    "^ is the Ctrl key."
)
NOT_SAVED_YET = N_("This is how you left it, not saved yet. {key} goes back to what is saved.")
NOT_SAVED_AND_CHANGED = N_(
    "This is how you left it, not saved yet. The file has been changed since; {key} shows how it "
    "is now."
)
SPELLED_OUT = N_(
    "Some signs in this file cannot be shown safely, and are spelled out here, as \\x1b is. The "
    "file has them until you save."
)

# How it is

IS_SAVED = N_("saved")
IS_NOT_SAVED = N_("not saved")
TO_MEND = NP_("{n} to mend", "{n} to mend")
TO_CONSIDER = NP_("{n} to look at", "{n} to look at")
IS_WELL = N_("all is well")

# Saving

SAVED = N_("Saved.")
WAS_GONE = N_("The file was gone, and is there again.")
SAVED_BROKEN = N_("Saved. It cannot be played like this yet.")
SAVED_BROKEN_KEPT = N_(
    "Saved. It cannot be played like this yet. The last version that could be comes back with: "
    "anchor packs restore {name} {number}"
)
WORSE = N_(
    "What is saved can be played, and this cannot yet. {key} again saves this all the same; the "
    "other is kept, and comes back with: anchor packs restore {name}"
)
READ_ONLY = N_(
    "The file is set to be read only, so nothing is saved. {key} again saves this all the same, "
    "and it stays read only."
)
CHANGED = N_(
    "The file was changed by something else meanwhile, so nothing is saved. {other} shows the "
    "other. {key} again saves yours; the other is kept, and comes back with: "
    "anchor packs restore {name}"
)
NOT_TEXT = N_(
    "What is in the file now is no text, so nothing is saved. What you wrote is kept, and there "
    "when you open it again."
)
NOT_SAVED = N_("It could not be saved: {reason}. It is still here.")
NOT_KEPT = N_(
    "It is not saved, and could not be kept for later either: {reason}. Leaving again leaves it "
    "behind."
)

# What was saved elsewhere, and going back

TAKEN = N_("Something else has changed the file; this is how it is now. {key} brings yours back.")
THEIRS_IS_THERE = N_(
    "Something else has changed the file. What you wrote is still here; {other} shows the other."
)
IS_GONE = N_("The file is no longer there. {key} writes it again.")
AS_SAVED = N_("This is what is saved. {key} brings back what you wrote.")

# Leaving

LEFT_UNSAVED = N_("What you wrote is not saved yet. It is kept, and there when you open it again.")

# Problems

NO_PROBLEM = N_("There is nothing to mend.")
PASTED_TOO_WIDE = N_(
    "What was pasted has a line of more than {limit} characters, and was left out."
)

# The preview

NOTHING_HERE = N_("There is no exercise here that can be played yet.")
NOT_PLAYED = N_("It cannot be played yet. Line {line}: {message}")
SPEED = N_("{times} times as fast")
AS_FAST_AS_IT_IS = N_("as fast as it will be")
THE_END = N_("That was all of it. Enter plays it again.")
PREVIEW = N_("{title} · preview")

# The form

FORM = N_("Lengths, words and order")
NO_FORM = N_(
    "The form opens once the text can be read. What is in the way is told beside its line."
)
ONLY_STEPS_MOVE = N_("Only steps can be moved here.")
STAYS = N_("It stays as it was: {why}")
SEVERAL_LINES = N_("This is written on several lines. It can be changed in the text.")
NEEDS_NUMBER = N_("A number is needed, such as 4 or 2.5.")
NEEDS_WHOLE = N_("A whole number {range} is needed.")
NOTHING_SAID = N_("nothing")
AS_LONG_AS_IT_TAKES = N_("as long as it takes")
STEP = N_("{number} {what}")
KINDS = {
    "breathe": N_("a breath"),
    "notice": N_("things to find"),
    "attend": N_("a part of the body"),
    "tense": N_("tense and release"),
    "say": N_("words to read"),
    "move": N_("a movement"),
    "touch": N_("a touch"),
    "quiet": N_("a quiet moment"),
    "ask": N_("a question"),
    "repeat": N_("again, from an earlier step"),
}
KEYS = {
    "title": N_("title"),
    "about": N_("about"),
    "minutes": N_("minutes"),
    "in": N_("in, seconds"),
    "top-up": N_("a second sip, seconds"),
    "hold": N_("hold, seconds"),
    "out": N_("out, seconds"),
    "rest": N_("rest, seconds"),
    "cycles": N_("breaths"),
    "cues.in": N_("words for in"),
    "cues.top-up": N_("words for the sip"),
    "cues.hold": N_("words for the hold"),
    "cues.out": N_("words for out"),
    "cues.rest": N_("words for the rest"),
    "say": N_("words"),
    "question": N_("question"),
    "or": N_("another way"),
    "count": N_("how many"),
    "seconds": N_("seconds"),
    "release": N_("rest after, seconds"),
    "times": N_("how often"),
}
