"""What is said about the settings: what each is, what it takes, and what could not be used."""

from anchor.words import N_

# What each of them is. It is shown by `anchor config show`, in the file, and on the settings screen

ABOUT = {
    "face": N_("Which face anchor has: the full screen, or plain lines."),
    "theme": N_("The colours of the full screen."),
    "motion": N_("How much moves on the full screen."),
    "picture": N_("What shows the breath."),
    "numbers": N_("Whether the seconds of each phase are shown."),
    "time": N_("What is shown of an exercise's length."),
    "ascii": N_("Whether pictures use only the signs that every terminal has."),
    "lead": N_("Whether there is time to read, up to 15 seconds, before an exercise begins."),
    "history": N_(
        "Whether every exercise you play is noted in your journal, also without a rating or a note."
    ),
    "language": N_("The languages you like exercises in, the favourite first."),
    "keys": N_("Other keys for what the full screen does."),
    "scales": N_("Scales of your own for check-ins, from 0 to 10."),
    "questions": N_("Questions of your own for check-ins, answered in your words."),
}

CHOICES = {
    "face": {
        "auto": N_("full screen at a terminal that can show it, plain lines elsewhere"),
        "full": N_("full screen wherever there is a terminal"),
        "plain": N_("plain lines, also at a terminal"),
    },
    "theme": {
        "dusk": N_("dark and soft"),
        "paper": N_("light and soft"),
        "contrast": N_("as clear as can be"),
        "terminal": N_("the colours your terminal has"),
    },
    "motion": {
        "none": N_("nothing moves; words and seconds show the breath"),
        "gentle": N_("the picture moves slowly"),
        "full": N_("the picture moves as slowly, and more smoothly; that takes more power"),
    },
    "picture": {
        "orb": N_("a circle that grows and shrinks"),
        "tide": N_("a line of water that rises and falls"),
        "line": N_("a line that fills and empties"),
        "words": N_("words alone"),
    },
    "time": {
        "left": N_("the time that is left"),
        "cycles": N_("which breath it is, where breathing is timed; else the time that is left"),
        "none": N_("no time and no number"),
    },
    "ascii": {
        "auto": N_("only where the terminal has no others"),
        "true": N_("only those"),
        "false": N_("all signs"),
    },
}
"""What the words of the closed lists stand for."""

# What they take

TAKES = N_("{names} or {last}")
TAKES_OTHER = {
    "language": N_('a list of language codes, such as ["de", "en"]'),
    "keys": N_('names, each with its keys as a text, such as session.pause = "space,p"'),
    "scales": N_("tables that begin with [[scales]], each with a name and a question"),
    "questions": N_("tables that begin with [[questions]], each with a name and ask"),
    "name": N_("small letters, digits and single hyphens, 40 at most"),
    "question": N_("a text on one line, 200 characters at most"),
    "ask": N_("a text on one line, 200 characters at most"),
    "low": N_("a text on one line, 60 characters at most"),
    "high": N_("a text on one line, 60 characters at most"),
    "keys.": N_('keys as a text, with commas between, such as "space,p"'),
}

# What could not be used

IN_LINE = N_("{file}, line {line}: {what}")
IN_FILE = N_("{file}: {what}")
NOT_USABLE = N_("{key} takes {takes}, so what is there is left out.")
NO_SETTING = N_("there is no setting {key}, so it is left out.")
NO_KEY = N_("there is no {key} in {table}, so it is left out.")
NOT_THERE = N_("{table} without {key} cannot be used, so this one is left out.")
NAME_TAKEN = N_("the name {name} is used already, so this one is left out.")
NEAR = N_("Did you mean {near}?")
KNOWN = N_("There are: {names}.")
NO_TOML = N_("this is not TOML, so none of your settings are used for now.")
MORE = N_("There is more: anchor config show")
UNREADABLE = N_("it could not be read, so none of your settings are used for now.")

# The file

FILE = N_(
    "Settings of anchor. This file stays on this machine. Take the # away at the start of a line "
    "to use it, or change one thing with: anchor config set motion none"
)
CHOICE = N_("{choice}: {about}")
EXAMPLES = {
    "keys": {"leave": "q,escape", "session.pause": "space,p"},
    "scales": {
        "name": "pain",
        "question": N_("How much does it hurt?"),
        "low": N_("not at all"),
        "high": N_("very much"),
    },
    "questions": {"name": "body", "ask": N_("What did your body need today?")},
}

# Changing it

NOT_KNOWN = N_("There is no setting {key}.")
REFUSED = N_("{key} takes {takes}. Nothing was changed.")
EDIT = N_("anchor config edit opens the file.")
LEFT_ALONE = N_("{file} could not be understood, so it was left as it is.")
NOT_WRITTEN = N_("{file} could not be written: {reason}. Nothing was changed.")

# The commands

CONFIG = N_("Your settings: the face, colours, motion, keys, scales of your own.")
CONFIG_WHERE = N_("Print the file your settings are in. It is made with the first one.")
CONFIG_SHOW = N_("Show every setting: its value, where that comes from, what it is.")
CONFIG_EDIT = N_("Open the file with your settings in your editor.")
CONFIG_SET = N_("Change one setting: motion none, numbers true, keys.leave q.")
CONFIG_UNSET = N_("Leave a setting at its default again.")
ARG_KEY = N_("A setting, such as motion. anchor config show lists them.")
ARG_VALUE = N_("What it becomes. Several languages go with commas between: de,en.")

COLUMNS = [N_("Setting"), N_("Value"), N_("From"), N_("What it is")]
ORIGINS = {"default": N_("default"), "file": N_("your file")}
SHOWN = N_("{name}: {value} ({origin}). {about}")
NOTHING = N_("nothing")
CHANGE = N_("anchor config set motion none changes one; anchor config edit opens the file.")
SET = N_("{key} is now {value}.")
UNSET = N_("{key} is at its default again.")
WAS_NOT_SET = N_("{key} was not in your file, so nothing was changed.")
GOES_BEFORE = N_("Here, {variable} goes before that: {key} stays {value} while it is set.")
EDIT_AGAIN = N_("Enter opens it again; stop leaves it as it is.")
WELL = N_("Everything in it can be used.")
