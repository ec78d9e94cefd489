"""What is said to people who write packs of their own."""

from anchor.words import N_

# Help texts

NEW = N_("Begin a pack of your own: a breath, a scan, questions, a copy.")
EDIT = N_("Write on a pack of yours: in your own editor, or in anchor.")
EDIT_MORE = N_(
    "Where $VISUAL or $EDITOR names an editor, it is opened, and the pack is checked afterwards. "
    "Else, or with --here, anchor has one: it says what is wrong as you type, plays what you are "
    "in, and changes lengths, words and order in a form. What is not saved is kept for next time."
)
EXPLAIN = N_("What a code such as E201 means, why, and how to mend it.")
ARG_NEW = N_("What to call it. Asked for if left out.")
ARG_EDIT = N_("One of your packs, or an exercise. A built-in one is copied first.")
ARG_CODE = N_("A code that a check has told. Without one: all of them.")
OPT_KIND = N_("breath, grounding, scan, release, questions or routine.")
OPT_FROM = N_("Begin with a copy of this exercise or routine.")
OPT_NO_EDIT = N_("Only write the file; do not open it.")
OPT_HERE = N_("Write in anchor itself, also where $VISUAL or $EDITOR names another editor.")
OPT_WATCH = N_("Open nothing: show what the file would play, each time it is saved.")

# Small changes

NOT_CHANGED = N_("That could not be changed by itself. It can be changed in the text.")

# A new pack

KINDS = {
    "breath": N_("a breath"),
    "grounding": N_("grounding: things to see, hear and feel"),
    "scan": N_("a body scan: one part of the body after another"),
    "release": N_("muscle release: a little tension, then rest"),
    "questions": N_("questions"),
    "routine": N_("a routine: a few exercises in a row"),
}
KIND_QUESTION = N_("What would you like to write?")
KIND_PROMPT = N_("Which one? A number, or Enter for 1. q leaves.")
KIND_NEEDED = N_(
    "Which kind? Add --kind with one of: {kinds}. Or begin with a copy, as in "
    "--from breathing/longer-out."
)
KIND_OR_COPY = N_("--kind and --from do not go together. Please choose one.")
NAME_PROMPT = N_("What shall it be called? Enter takes {name}. q leaves.")
NAME_TAKEN = N_("The name {name} is taken. {other} is free.")
FILE_THERE = N_("{file} is there already, and stays as it is. anchor packs edit {name} opens it.")
COPY_OF = N_("An exercise of your own, begun as a copy of {name}, which stays as it is.")
COPY_TITLE = N_("{title}, my way")
COPY_ABOUT = N_("My own way of it: {title}.")
TYPED_EVIDENCE = N_("My own count. Not studied.")

# Where it is, and how to go on

FILE = N_("The file: {file}")
OPEN_WITH = N_("Open it with: anchor packs edit {name}")
PLAY_WITH = N_("Play it with: anchor start {name}")
PLAY_ANY = N_("What is in it: anchor packs show {name}")
PLAY_ELSEWHERE = N_("To play it, it has to be among your packs: anchor packs install {file}")

# Around the editor

KEPT_HERE = N_(
    "What you wrote on it in anchor is kept, not saved yet: anchor packs edit {name} --here opens "
    "that."
)
ALL_WELL = N_("All is well.")
NOT_YET = N_("It cannot be played like this yet.")
KEPT = N_(
    "The last version that could be played comes back with: anchor packs restore {name} {number}"
)
AGAIN = N_("open it again at line {line}")
LEAVE = N_("leave it as it is")
BRING_BACK = N_("bring that version back")
AGAIN_PROMPT = N_("What now? Enter is {number}.")
BROUGHT_BACK = N_("It is back.")

# The editor of the full screen

HERE_NEEDS_TERMINAL = N_(
    "To write in anchor itself takes a terminal and the full screen. Without --here, another "
    "editor is opened."
)

# Which one to edit

NONE_YET = N_("There is no pack of your own yet. anchor packs new begins one.")
WHICH = N_("Which of your packs?")
WHICH_PROMPT = N_("A number or a name? Enter is 1. q leaves.")
WHICH_OF = N_("Which of your packs: {names}?")
NO_SUCH_FILE = N_("There is no file {file}.")
NOT_YOURS = N_("{name} is not one of your packs, and stays as it is. A copy can be changed.")
COPY_PROMPT = N_("Make a copy? Enter makes one. q leaves.")
COPY_WITH = N_("This makes one: anchor packs new --from {name}")

# Watching

WATCHING = N_("Each time it is saved, what it would play stands here. q and Enter leaves.")
WATCH_SAVED = N_("Saved:")
WATCH_SAME = N_("What it plays is as it was.")

# Explaining

MORE_ON = N_("Why, and an example: anchor packs explain {code}")
NO_CODE = N_("There is no code {code}.")
CODE_NEAR = N_("Did you mean {code}?")
CODES_ALL = N_("anchor packs explain lists them all.")
CODE_LINE = N_("{code}: {message}")
CODES_MORE = N_("More on one of them: anchor packs explain {code}")
SEVERITIES = {
    "error": N_("{code} is an error: {message}"),
    "refusal": N_("{code} is a refusal, for safety: {message}"),
    "warning": N_("{code} is a warning: {message}"),
}
MEANS = {
    "error": N_("A pack with an error cannot be used."),
    "refusal": N_("A pack that is refused cannot be used, and no reason changes that."),
    "warning": N_(
        "A pack with warnings can be used. Where one is wrong for yours, accept it under [pack] "
        'and say why: accept = [{{ code = "{code}", because = "..." }}]'
    ),
}
RESTS_ON = N_("It rests on: {source}")
WRONG = N_("An example of it:")
TOLD = N_("A check then says:")
RIGHT = N_("And without it:")
