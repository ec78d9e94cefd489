"""What is said around check-ins: the questions, the past ones, and the ways in and out."""

from anchor.words import N_, NP_

# The commands

CHECKIN = N_("A short check-in. Everything in it is optional.")
LOG = N_("Past check-ins, newest first.")
EXPORT = N_("Check-ins as TOML, JSON, CSV or Markdown. Nothing in it is encrypted.")
IMPORT = N_("Take in check-ins from TOML, JSON or CSV. What is here stays as it is.")
JOURNAL = N_("Where your check-ins are, how to encrypt them, and how to erase them all.")
JOURNAL_WHERE = N_("Print the file your check-ins are in. It is made with the first one.")
JOURNAL_FORGET = N_("Erase every check-in, and every copy anchor made. It asks once.")

# Arguments and options

OPT_DISTRESS = N_("How strong the distress is, 0 to 10.")
OPT_FEELING = N_("A feeling, in your words. Can be given more than once.")
OPT_SENSATION = N_("Where in the body, and how: 'chest: tight, warm, big as a fist'.")
OPT_TRIGGER = N_("What stirred it up.")
OPT_TAG = N_("A word of your own to find it by.")
OPT_SCALE = N_("A scale and its number: sleep=6.")
OPT_KIND = N_("check-in, small-win, gratitude, promise or weekly.")
OPT_WENT = N_("How a promise went, in a few words.")
OPT_EXERCISE = N_("An exercise you did, here or elsewhere, by its name.")
OPT_DID_MINUTES = N_("How long the exercise was.")
OPT_BEFORE_IT = N_("How strong it was before the exercise, 0 to 10.")
OPT_AFTER_IT = N_("How strong it was after the exercise, 0 to 10.")
OPT_AT = N_("When it was: '2026-11-20 21:30', 2026-11-20, 21:30, yesterday.")
OPT_NOTE = N_(
    "Read a private note from standard input: --note - . Not from the command line, "
    "for what is typed there stays in the shell's history; so do feelings and other words given "
    "as options."
)
OPT_EDIT_NOTE = N_("Write a private note in your editor.")
OPT_WEEKLY = N_("Four questions about the week, each on its own.")
OPT_RATE = N_("Ask how strong it is before and after, and keep that as a check-in.")
OPT_OF_KIND = N_("Only one kind: check-in, session, small-win, weekly.")
OPT_WITH_TAG = N_("Only those with this tag.")
OPT_SEARCH = N_("Only those with this text in them.")
OPT_LIMIT = N_("How many on a page, 1 to 1000; 20 if left out.")
OPT_BEFORE = N_("Only those before this one, by its id.")
OPT_MORE = N_("Go on page by page, with Enter.")
OPT_DELETE = N_("Delete the check-in with this id; its beginning is enough.")
OPT_UNDO = N_("Take back the last change: what was added, edited or deleted.")
OPT_EDIT_ID = N_("Edit the check-in with this id in your editor.")
OPT_FORMAT = N_("toml, jsonl, csv or md.")
OPT_OUTPUT = N_("A file; for TOML a folder, with a file for each month.")
ARG_IMPORT = N_("A file that ends in .toml, .jsonl or .csv, or a folder of .toml files.")

# Wrong use

NOTE_STDIN = N_(
    "it takes only - and reads the note from standard input: what is typed on a command line "
    "stays in the shell's history. --edit opens your editor."
)
SCALE_FORM = N_("it takes a name and a number from 0 to 10: sleep=6.")
SCALE_UNKNOWN = N_(
    "There is no scale called {name}. There are: {names}. "
    "anchor config edit is where scales of your own go."
)
AT_FORM = N_(
    "it takes a time such as '2026-11-20 21:30', 2026-11-20, 21:30, today, yesterday or "
    "'3 days ago'."
)
AT_AHEAD = N_("That time is still ahead. A check-in can be of now, or of earlier.")
NOTHING_GIVEN = N_(
    "There is nothing to keep yet. --distress 4 would do, or --feeling, or --note - for a note "
    "from standard input. At a terminal, anchor checkin asks."
)
AROUND_WHAT = N_("--minutes, --before and --after go with --exercise NAME.")
ONE_AT_A_TIME = N_("--delete, --undo and --edit do not go together. Please choose one.")
NO_SUCH_ID = N_("There is no check-in whose id begins with {id}. anchor log shows the ids.")
SEVERAL_IDS = N_("Several check-ins have an id that begins with {id}. A few more letters, please.")

# The questions

INTRO = N_(
    "A short check-in. Enter skips a question. Typing stop leaves, and any words you gave are kept."
)
ASK_DISTRESS = N_("How strong is the distress right now? (0 to 10)")
ASK_FEELINGS = N_("What is there, in your words? (commas between)")
ASK_SENSATIONS = N_("Where in the body, if anywhere, and how? (chest: tight, warm, small)")
ASK_TRIGGERS = N_("Did something stir it up?")
ASK_NOTE = N_("Anything to note?")
ASK_LINE = N_("{question} (One line, or several pasted at once.)")
ASK_TAGS = N_("A word to find it by? (commas between)")
ASK_WHAT = {
    "small-win": N_("What was it? Something small counts."),
    "gratitude": N_("What was all right, if only for a moment?"),
    "promise": N_("Which promise is it, to yourself or to someone?"),
}
ASK_WENT = N_(
    "How did it go, if that can be said yet? Kept, partly, or not this time: any of these is fine."
)
ASK_SCALE = N_("{question} (0 to 10)")
ASK_SCALE_ENDS = N_("{question} (0 to 10; {ends})")
SCALE_LOW = N_("0 is {end}")
SCALE_HIGH = N_("10 is {end}")
USED_BEFORE = N_("Words of yours: {words}.")
WEEKLY_INTRO = N_(
    "Four questions about the last week, 0 to 10. This is not a test, and nothing is added up. "
    "Enter skips one. Typing stop leaves, and numbers on their own are not kept."
)
WEEKLY = {
    "sleep": N_("Sleep: how did you sleep? (0 to 10)"),
    "steadiness": N_("Steadiness: how steady did you feel? (0 to 10)"),
    "self-talk": N_("Self-talk: how kindly did you talk to yourself? (0 to 10)"),
    "connection": N_(
        "Connection: how connected did you feel, to someone, an animal or a place? (0 to 10)"
    ),
}

ASK_WEEK_NOTE = N_("Anything to note about the week?")

# How it ends

KEPT = N_("It is kept, on this machine only. To take it out again: anchor log --undo")
NOTHING_TYPED = N_("Nothing was typed, so nothing is kept. That is fine.")
LEFT = N_("You stopped. That is fine.")
LEFT_EMPTY = N_("You stopped. That is fine. Nothing is kept.")
GIVEN_BACK = N_(
    "This could not be kept. Here is what you typed, to be copied elsewhere. "
    "In a file that ends in .toml, anchor import can take it in later."
)

# Past check-ins

ENTRY = N_("{time}. {kind}. (id {id})")
NONE_YET = N_("There is no check-in yet. anchor checkin makes one.")
NONE_FITS = N_("No check-in fits that.")
EARLIER = N_("There are earlier ones: anchor log --before {id}")
MORE_PROMPT = N_("Enter shows earlier ones. stop leaves.")
DELETED = N_(
    "The check-in of {when} is deleted. anchor log --undo brings it back, for a day at most, "
    "and until something else changes."
)
UNDONE = N_("The check-in of {when} is as it was before.")
NOTHING_TO_UNDO = N_(
    "Nothing to undo. The last change can be undone until you make another; what was deleted or "
    "edited can be brought back for a day. anchor log --delete takes any check-in out."
)
EDITED = N_("The check-in of {when} is changed. anchor log --undo brings back how it was.")
NOT_CHANGED = N_("Nothing was changed.")
ONE_PLEASE = N_("One check-in, please, with the id it has: [{id}].")
EDIT_AGAIN = N_("It cannot be kept like this. Enter opens it again; stop leaves it as it was.")
EDIT_LEFT = N_("The check-in stays as it was. Here is what you wrote, to be copied elsewhere.")
EDIT_NOT_KEPT = N_("The check-in was not changed. What was written could not be read as one.")

# Out and in

EXPORTED = N_("Written to {path}, for you alone. It is not encrypted.")
NOTHING_TO_EXPORT = N_("There is no check-in to write.")
IMPORT_FORM = N_("{path} is none of these: a .toml, .jsonl or .csv file, or a folder of .toml.")
NOT_UTF8 = N_("{path} is not written in UTF-8, so nothing was taken in.")
ADDED = NP_("{n} check-in was added.", "{n} check-ins were added.")
SAME = NP_("{n} was here already.", "{n} were here already.")
CONFLICTS = NP_(
    "{n} is here already and differs; it stays as it is here.",
    "{n} are here already and differ; they stay as they are here.",
)
CONFLICT = N_("{id} differs in: {fields}.")
SKIPPED = NP_("{n} could not be read.", "{n} could not be read.")

# All of it

NO_JOURNAL = N_("There is no journal, so there is nothing to erase. It would be {path}.")
FORGET_ABOUT = N_(
    "This erases {what} in {path}, and every copy of them that anchor made. It cannot be undone. "
    "What was exported or backed up elsewhere stays there."
)
FORGET_WORD = N_("forget")
FORGET_PROMPT = N_("Type {word} and Enter to erase it all. Enter alone leaves everything.")
FORGET_ALONE = N_("anchor journal forget asks first, so it needs a terminal. Nothing was erased.")
CHECKINS = NP_("{n} check-in", "{n} check-ins")
WHATEVER_IS_THERE = N_("whatever is there")
NOT_FORGOTTEN = N_("Everything is as it was.")
FORGOTTEN = N_("Erased: {what}.")
ERASED_FILES = NP_("{n} file", "{n} files")
