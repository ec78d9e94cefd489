"""Help texts, and what commands say outside an exercise."""

from anchor.words import N_, NP_

APP = N_(
    "Something steady to hold on to: breathing, grounding, body scans and more.\n\n"
    "Ctrl-C, or stop and Enter, leaves any exercise at once."
)

# Commands

BREATHE = N_("Timed breathing at once, or a pattern such as 4-6.")
GROUND = N_("Grounding at once: 3-3-3, or another exercise.")
SCAN = N_("A body scan at once: edges, or another exercise.")
START = N_("Any exercise or routine: box, grounding/feet, five-minutes.")
SHOW = N_("What will happen in an exercise, step by step.")
SUGGEST = N_("Two ideas for how it is: tense, numb, or a number, 0 to 10.")
HELP_NOW = N_("People and crisis lines, at once and offline.")
PEOPLE = N_("Your own people: whom to turn to, and how.")
REACH = N_("Get a message to one of your people ready. Nothing is sent.")
TOOLKIT = N_("Things of yours that help.")
TRENDS = N_("Look back: what was lower, about the same and higher.")
TRENDS_MORE = N_(
    "What to expect is often a small change. From 6 uses on, the middle change is told, with the "
    "interval that holds it 95 times in 100; below that, the ratings themselves. There is no score."
)
REPORT = N_("A page to bring to a therapist, of what you choose.")
REPORT_MORE = N_(
    "It holds what was practised, counts of ratings before and after, and scales: no words of "
    "yours but the names of triggers, unless you choose notes with --note."
)
PACKS = N_("Exercise packs: the built-in ones and your own.")
PACKS_LIST = N_("List every exercise and routine.")
PACKS_SHOW = N_("Show what a pack holds.")
PACKS_CHECK = N_("Check packs, and say line by line what to mend.")
PACKS_SCHEMA = N_("Print the JSON Schema of the pack format, for editors.")
PACKS_WHERE = N_("Print the folder your own packs go in.")

# Arguments and options

ARG_EXERCISE = N_("A name (box), a full name (breathing/box), or a pattern (4-6, in 4 out 6).")
ARG_START = N_("An exercise or a routine.")
ARG_FEELINGS = N_("Words for how it is, or one number from 0 (calm) to 10.")
ARG_PACK = N_("The name of a pack.")
ARG_PATHS = N_("Packs by their names, pack files, or folders of them. Without any: all of yours.")
ARG_PERSON = N_("One of your people: a name, its beginning, or a number.")
OPT_REGION = N_("Show and remember the numbers of a country: GB, US, Germany.")
OPT_NO_COPY = N_("Leave the clipboard alone.")
OPT_EDIT = N_("Open the file in your editor.")
OPT_MINUTES = N_("How long the breathing lasts, rounded up to whole breaths.")
OPT_CYCLES = N_("How many breaths.")
OPT_ENDLESS = N_("Go on until you stop.")
OPT_PACE = N_("Multiplies every length, 0.5 to 3: 2 is twice as slow.")
OPT_SKIP = N_("Leave out a body region, a sense or a step. Can be given more than once.")
OPT_WITH = N_("Include a step or region that starts skipped; all for every one.")
OPT_HOLDS = N_("With or without holding the breath. Asked once if not given.")
OPT_PLAIN = N_("Complete lines only, for screen readers, pipes and small terminals.")
OPT_NO_SAVE = N_("Remember nothing of this.")
OPT_EVENTS = N_("Write JSON lines for other programs instead of sentences.")
OPT_SINCE = N_("From this day or time on: 2026-10-01, yesterday.")
OPT_UNTIL = N_("Up to this day, or before this time.")
OPT_BY = N_("Put together by: exercise, trigger, time (of day) or week.")
OPT_OUTPUT = N_("The file to write. Without it, the page is printed.")
OPT_FORCE = N_("Overwrite what is there.")
OPT_FORMAT = N_("html or md (Markdown). Without it, as the file's name ends, or html.")
OPT_NOTE = N_("The id of a check-in whose note and answers go in. Can be given more than once.")
OPT_JSON = N_("Print JSON for other programs.")
OPT_STRICT = N_("Let warnings count as problems too.")
OPT_VERSION = N_("Print the version.")

# Wrong use

NUMBER_RANGE = N_("it takes a number from {low} to {high}.")
WHOLE_RANGE = N_("it takes a whole number from {low} to {high}.")
ONE_LENGTH = N_("--minutes, --cycles and --endless do not go together. Please choose one.")
LENGTH_IS_FIXED = N_("{title} has a length of its own. --pace 2 makes it slower.")
NOTHING_LEFT = N_(
    "With that left out, nothing of {title} remains. anchor show {name} lists its steps."
)
UNKNOWN_PART = N_("{title} has no step, body region or sense called {name}.")
UNKNOWN_PART_NEAR = N_("Did you mean {name}?")
UNKNOWN_PART_SEE = N_("anchor show {name} lists its steps.")
SEE_HELP = N_("{command} --help shows what there is.")
INTERNAL = N_(
    "Something went wrong inside anchor ({kind}). What was kept before is still there. "
    "ANCHOR_DEBUG=1 before the command shows the details."
)

# Showing an exercise

SHOW_NAME = N_("Start it with: anchor start {name}")
SHOW_AT = N_("{at}: {line}")
SHOW_WAITS = N_("{line} It waits for you.")
SHOW_SKIPPED = N_("Step {number} starts skipped. --with {name} includes it.")
SHOW_LEFT_OUT = N_("Step {number} is left out, as you chose. {options} plays it this time.")
SHOW_ROUNDS = NP_("This, {n} time.", "This, {n} times.")
SHOW_ENDLESS = N_("This, until you stop.")
SHOW_EVIDENCE = N_("What is known: {evidence}")
SHOW_SOURCES = N_("Sources: {sources}")
SHOW_EASIER = N_("Gentler: {name}")
SHOW_LEG = N_("{number}. {title} ({name}), {length}.")

# Parts of the body that are left out of everything

SKIPS = N_("Parts of the body that are left out of everything.")
SKIPS_NONE = N_("No part of the body is left out of everything.")
SKIPS_ADD = N_("anchor skips --add hands leaves one out. S does too, while an exercise is there.")
SKIPS_ARE = N_("Left out of everything, as you chose:")
SKIP = N_("{name}: {about}")
SKIPS_BACK = N_("anchor skips --back NAME brings one back, --back all every one.")
SKIPS_ONCE = N_("--with NAME plays one in a single exercise.")
SKIPS_UNKNOWN = N_("There is no part of the body called {name} here.")
SKIPS_KNOWN = N_("There are: {names}.")
SKIPS_NOT_WRITTEN = N_("This could not be written down, so nothing was changed: {reason}.")
OPT_ADD_SKIP = N_("Leave this part out of everything. Can be given more than once.")
OPT_BACK = N_("Bring this part back; all for every one. Can be given more than once.")

# Suggestions

SUGGEST_QUESTION = N_(
    "How is it right now? A word, or a number from 0 (calm) to 10. Enter is fine too."
)
SUGGEST_IDEA = N_("{title}, {length}. {turns} {about}")
SUGGEST_START = N_("anchor start {name}")
SUGGEST_UNKNOWN = N_(
    "{word} is not a word this knows. It knows: {words}. "
    "For people and crisis lines: anchor help-now."
)
SUGGEST_NEAR = N_("{word} is not a word this knows. Did you mean {near}?")
SUGGEST_HELP = N_(
    "If thoughts of ending your life or hurting yourself are part of it, or it stays this strong: "
    "anchor help-now shows people and lines."
)

# The home question

HOME_QUESTION = N_("What would help right now?")
HOME_HELP = N_("help now: people and crisis lines")
HOME_IDEA_PROMPT = N_("Which one? (1 or 2; Enter is 1, q leaves)")
DANGER_PROMPT = N_("Which one? (1 to {last}; Enter is 1, help now; q leaves)")
HOME_PROMPT = N_("A number, name or feeling? (Enter: 1, ? for more)")
HOME_MORE = N_(
    "A number or a name begins it, and so do breathe, ground and scan. A word for how it is, or "
    "7/10, gets two ideas. check in makes a short note, journal shows earlier ones, look back "
    "counts them. help now shows people and crisis lines. stop leaves."
)
# Each leads to the command beside it. All are understood, and the first ones are shown.
HOME_ELSEWHERE = {
    "breathe": N_("breathe, breathing, b"),
    "ground": N_("ground, grounding, g"),
    "scan": N_("scan, body scan, s"),
    "checkin": N_("check in, checkin, check-in, c"),
    "log": N_("journal, log, j"),
    "trends": N_("look back, trends, l"),
    "help-now": N_("help, h"),
}
HOME = [
    ("grounding/333", N_("look around: 3-3-3")),
    ("grounding/feet", N_("feel the floor")),
    ("breathing/longer-out", N_("a longer out-breath")),
    ("touch/hands-on-thighs", N_("hands on thighs, or a table")),
    ("release/four", N_("tense and release")),
    ("pause/pause-breathe-respond", N_("pause before answering")),
    ("words/i-feel", N_("find words for it")),
    ("routines/five-minutes", N_("five minutes between things")),
]


# Packs

LIST_PACK = N_("{title} ({name}). {about}")
LIST_EXERCISE = N_("{name}: {title}, {length}, {turns}.")
LIST_ROUTINE = N_("{name}: {title}, a routine.")
LIST_COLUMNS = [N_("Name"), N_("Title"), N_("Length"), N_("Attention"), N_("Holds, touch")]
LIST_HOLDS = N_("holds")
LIST_TOUCH = N_("touch")
LIST_TURNS = {"inward": N_("inward"), "outward": N_("outward"), "neutral": N_("neutral")}
LIST_SHADOWED = N_("Your pack {name} has the name of a built-in pack, which goes first.")
LIST_UNREADABLE = NP_(
    "{n} pack could not be read: {names}. anchor packs check says why.",
    "{n} packs could not be read: {names}. anchor packs check says why.",
)
LIST_AND_MORE = NP_("{names} and {n} more", "{names} and {n} more")
LIST_NO_PACK = N_("There is no pack called {name}.")
CHECK_NONE = N_("There are no packs of your own yet. They go in: {folder}")
CHECK_NO_FILES = N_("There is no .toml file in {folder}.")
CHECK_GOOD = NP_("{n} pack checked: all is well.", "{n} packs checked: all is well.")
CHECK_FOUND = N_("{errors}, {warnings}.")
CHECK_PROBLEMS = NP_("{n} problem", "{n} problems")
CHECK_WARNINGS = NP_("{n} warning", "{n} warnings")
SYSTEM = N_("The system said no: {reason}.")
SYSTEM_FILE = N_("It was about {file}.")
IS_THERE = N_("{path} is there already. --force overwrites it.")
NO_FOLDER = N_("There is no folder {folder}, so nothing was written.")
HOME_UNKNOWN = N_("I do not know that word. Two things that suit many moments:")
HOME_NUMBER = N_("A number from 1 to {last}, or a name. How strong it is can be typed as 8/10.")
LIST_IS_ROUTINE = N_("a routine")
