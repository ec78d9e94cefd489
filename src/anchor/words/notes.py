"""What the check-in, the journal and looking back say on the full screen, beside what both say."""

from anchor.words import N_, NP_

# A check-in

CHECKIN = N_("For your journal")
ASK_BEFORE = N_("How strong was it before? (0 to 10)")
ASK_AFTER = N_("How strong was it after? (0 to 10)")
ENTER_KEEPS = N_("Enter keeps it. Nothing here is needed.")
KEY_KEEPS = N_("{key} keeps it. Nothing here is needed.")
SEVERAL_LINES = N_("Several lines, if you like.")
NOTHING_YET = N_("There is nothing to keep yet. A number would do, or a word.")
KEEPING = N_("One moment ...")
LEFT = N_("What you wrote is still here. {key} brings it back.")
LEFT_WORDS = N_(
    "What you wrote is still here. {key} brings it back. If you leave anchor now, it goes into "
    "your journal."
)
LEFT_BEFORE = N_("What you wrote before is still here. {key} brings it back here.")

# Kept

KEPT = N_("It is kept, on this machine only.")
TAKEN_OUT = N_("It is taken out again.")
COMPANY = N_("It may help to be with a person. {key} shows who can help.")

# Not kept

NOT_LOST = N_("Nothing you typed is lost: it is still here.")
NO_SAVE = N_("You asked anchor to keep nothing this time, so this was not kept.")
NOT_KEPT_WAYS = {
    "back": N_("back to what I typed"),
    "again": N_("try again"),
    "copy": N_("copy it to the clipboard"),
    "write": N_("write it to a file"),
}
COPIED = N_("Handed to the terminal's clipboard, if it takes it.")
WHERE_TO = N_("Where to? A file that is not there yet; it will be for you alone.")
WRITTEN = N_("Written to {path}. anchor import can take it in later.")
IS_THERE = N_("{path} is there already. Another name would do.")
NOT_WRITTEN = N_("{path} could not be written: {reason}.")
FILE_NAME = N_("check-in-{moment}.toml")

# The journal

JOURNAL = N_("Journal")
NONE_YET = N_("Nothing is in your journal yet. {key} makes a check-in, if you like.")
NONE_FITS = N_("No check-in fits that. {key} shows all of them again.")
SEARCH = N_("Search:")
SEARCHING = N_("Looking ...")
TEXT_IS = N_("“{text}”")
TAG_IS = N_("tag {tag}")
DELETED = N_("The check-in of {when} is deleted. {key} brings it back.")
CHANGED = N_("The check-in of {when} is changed. {key} brings back how it was.")
UNDONE = N_("The check-in of {when} is as it was before.")
NOTHING_TO_UNDO = N_("Nothing to undo. Only the last change can be undone, for one day.")
SESSION_RATED = N_("{before} then {after}")

# The filter

FILTER = N_("Which check-ins?")
KIND = N_("Kind")
TAG = N_("Tag")
SINCE = N_("Since")
ANY = N_("any")
PERIODS = {
    0: N_("all"),
    7: N_("7 days"),
    30: N_("30 days"),
    90: N_("90 days"),
    365: N_("a year"),
}

RATED = N_("{rating}/10")

# Looking back

TRENDS = N_("Looking back")
BY = {
    "exercise": N_("by exercise"),
    "trigger": N_("by trigger"),
    "time": N_("by time of day"),
    "week": N_("by week"),
}
COUNTING = N_("Counting ...")
NOTHING_YET_RATED = N_(
    "Ratings from before and after an exercise can be looked back on here. "
    "They are yours to give or to leave out."
)
TRY = N_(
    "{other} shows what else could be tried. {report} writes this as a page to bring to someone, "
    "into a file; anchor report does it too, with notes that you choose."
)
CHECKINS = NP_("{n} check-in", "{n} check-ins")
REPORT_WRITTEN = N_("Written to {path}. It is not encrypted; whoever has the file can read it.")
REPORT_NAME = N_("looking-back-{day}")
REPORT_PLAIN_NAME = N_("page-{day}")
REPORT_ASK = N_(
    "This writes a page to bring to someone into {folder}. It is not encrypted; whoever has the "
    "file can read it. Nothing is sent."
)
REPORT_WRITE = N_("write it as {name}.html")
REPORT_NOT_NOW = N_("not now")

# The passphrase

ASK_PASSPHRASE = N_("Your journal has a passphrase. Nothing is shown as you type.")
PASSPHRASE_HELP = N_("Enter opens it. Esc leaves it closed.")
STAYS_CLOSED = N_("Your journal stays closed.")
PASSPHRASE_OPENING = N_("One moment ...")
