"""What is said when packs are added, taken out, brought back and handed on."""

from anchor.words import N_, NP_

# Help texts

INSTALL = N_("Show what a file or an archive holds, and add its packs.")
REMOVE = N_("Take out a pack of your own. It is kept, and can be brought back.")
RESTORE = N_("Bring back a pack as it was before it was replaced or taken out.")
EXPORT = N_("Write packs, or exercises of them, to one file to hand on.")
ARG_SOURCE = N_("A .toml file, a folder of them, a .zip or .tar.gz; - is standard input.")
ARG_OWN = N_("A pack of your own.")
ARG_EARLIER = N_("A pack of your own, also one that was taken out. Without it: a list of all.")
ARG_NUMBER = N_("Which version, as --list shows. Without it: the latest other one.")
OPT_LIST = N_("Only list what can be brought back.")
ARG_EXPORT = N_("Packs (breathing) or exercises (breathing/box).")
OPT_AS = N_("Add the pack under this name.")
OPT_YES = N_("Add without being asked.")
OPT_OUTPUT = N_("The file to write: .toml for one, .zip for several. Without it, printed.")
OPT_IN = N_("The language to play it in, if there is a translation: de, pt-BR.")

# What cannot be read

NO_FILE = N_("There is no file or folder {file}.")
NOT_READ = N_("{file} could not be read: {reason}.")
NOT_A_FILE = N_("it is not an ordinary file")
NOT_AN_ARCHIVE = N_("{file} is no archive that anchor reads. It reads .zip, .tar and .tar.gz.")
DAMAGED = N_(
    "{file} could not be read to its end: part of it may be missing. Fetching it again may help."
)
TOO_LARGE = N_("{file} is far larger than packs are. An archive has {limit} MiB at most.")
TOO_MANY_FILES = N_(
    "There are more than {limit} files in it. An archive or a folder with only the packs will do."
)
TOO_MUCH_TEXT = N_("The packs in it are over {limit} MiB together. Adding fewer at a time will do.")
STANDARD_INPUT = N_("standard input")
NOTHING_IN_IT = N_("There is no pack in {file}: no file whose name ends in .toml.")

# What is left out

LEFT_OUT = {
    "other": N_("Left out, as they are no packs: {names}."),
    "archive": N_("Left out, archives in an archive: {names}. Unpacked, they can be added too."),
    "outside": N_("Left out, as their paths lead outside the archive: {names}."),
    "link": N_("Left out, as they are links to other files: {names}."),
    "device": N_("Left out, as they are no ordinary files: {names}."),
    "twice": N_("Left out, as several have this path, or one that differs in capitals: {names}."),
    "large": N_("Left out, as they are over {limit} MiB: {names}."),
    "unreadable": N_(
        "Left out, as they are locked, not whole, or packed in an unusual way: {names}."
    ),
}
AND_MORE = NP_("{names} and {n} more", "{names} and {n} more")

# What it holds

PACK = N_("{title} ({name}), version {version}, in {language}.")
AUTHORS = N_("By {names}.")
LICENSE = N_("Licence: {license}.")
EXERCISE = N_("{name}: {title}, {facts}.")
HOLDS = N_("with holds")
TOUCH = N_("with touch")
SKIPPED = N_("with parts that start skipped")
CAUTION = N_("Before {titles}: {caution}")
CAUTION_FOR_ALL = N_("Before any of them: {caution}")
TRANSLATES = N_("{name} stands in for {original} if you prefer this language.")
ROUTINE = N_("{name}: {title}, a routine of {legs}.")
WARNINGS = NP_(
    "anchor would have written {n} thing another way:",
    "anchor would have written {n} things another way:",
)
WARNING = N_("Line {line}: {message} ({code}).")
STANDS_BY = N_("The author stands by {code}: {reason}")
ALL_WARNINGS = N_("anchor packs check shows all of it.")

# What changes

UPDATE = N_("You have version {old} of it; this is {new}.")
OLDER = N_("You have version {old} of it; this is {new}, an older one.")
SAME_VERSION = N_("You have this version of it, with other content.")
UNREADABLE_NOW = N_("You have a pack of this name that cannot be read. It would be replaced.")
SAME = N_("You have exactly this pack already. There is nothing to add.")
IS_BUILT_IN = N_("{name} is built in already. There is nothing to add.")
ADDED_PARTS = N_("New in it: {names}.")
REMOVED_PARTS = N_("No longer in it: {names}.")
CHANGED_PART = N_("Changed: {name} ({what}).")
CAUTION_GONE = N_("No longer said before {titles}: {caution}")
NOW_HOLDS = N_("now with holds")
NOW_TOUCH = N_("now with touch")
CHANGED_INFO = N_("{what}: {old} before, {new} now.")
NOTHING_PLAYED_CHANGES = N_("Every exercise in it stays as it is.")
WOULD_BE_KEPT = N_("Your present one would be kept, and can be brought back.")
PARTS = {
    "title": N_("title"),
    "about": N_("description"),
    "practice": N_("kind of practice"),
    "turns": N_("where attention turns"),
    "steps": N_("steps"),
    "aliases": N_("other names"),
    "minutes": N_("length"),
    "level": N_("how much it asks"),
    "suits": N_("what it suits"),
    "not_for": N_("what it is not for"),
    "cautions": N_("cautions"),
    "evidence": N_("what is known"),
    "sources": N_("sources"),
    "easier": N_("the easier way"),
    "translates": N_("what it translates"),
    "sequence": N_("its exercises"),
}
INFO = {
    "title": N_("Title"),
    "language": N_("Language"),
    "license": N_("Licence"),
    "authors": N_("Authors"),
}
NOBODY = N_("nobody named")

# Names that are taken

ALSO_BUILT_IN = N_(
    "Also built in, where the built-in one goes first: {names}. By its full name this one starts: "
    "{full}."
)
ALSO_YOURS = N_("{name} is in more than one of your packs then. By full name each starts: {full}.")
BUILT_IN_PACK = N_(
    "{name} is the name of a built-in pack, which goes first. "
    "It can be added under another name: --as {free}"
)
TWICE_IN_IT = N_(
    "{files} hold a pack called {name}. They can be added one at a time, "
    "one of them under another name: --as {free}"
)
IN_THE_WAY = N_(
    "{name}.toml in your packs is in the way: it is no file. Moving it elsewhere makes room."
)
ONE_NAME = N_("--as gives one pack its name, and there are {n} here. One at a time, please.")
BAD_NAME = N_("{name} cannot be a pack's name. It takes small letters, digits and single hyphens.")
NOT_RENAMED = N_("The name could not be changed by itself. It can be changed in the text.")

# Adding

MORE_WRONG = NP_("{n} more thing is wrong with it.", "{n} more things are wrong with it.")
REFUSED = N_("{file} cannot be added. {why}")
ASK_ONE = N_("Add it? y adds it, Enter leaves it.")
ASK_UPDATE = N_("Replace yours with it? y replaces it, Enter leaves it.")
ASK_SEVERAL = N_("Add these {n} packs? y adds them, Enter leaves them.")
NOT_ADDED = N_("Nothing was added.")
SHOWN_ONLY = N_("Nothing was added yet: nobody could be asked here. --yes adds it.")
ADDED = N_("Added: {path}")
REPLACED = N_("Replaced: {path}")
KEPT_AT = N_("The one before is in {path}")
TRY_IT = N_("Start one with: anchor start {name}")
TAKE_BACK = N_("To take it back: anchor packs remove {name}")
GO_BACK = N_("To go back to the one before: anchor packs restore {name}")
CHANGED_MEANWHILE = N_("{name} was changed by something else just now. Nothing of it was replaced.")

# Taking out and bringing back

REMOVED = N_("{name} is taken out. It is kept in {path}")
BRING_BACK = N_("To bring it back: anchor packs restore {name}")
NOT_REMOVABLE = N_("{name} is built in, and stays.")
NO_OWN = N_("You have no pack called {name}.")
OWN_ARE = N_("You have: {names}.")
NOTHING_EARLIER_AT_ALL = N_("There is no earlier version of a pack to bring back.")
NO_SUCH_VERSION = N_(
    "There is no version {number} of {name}. Those there are: anchor packs restore {name} --list"
)
EARLIER_OF = N_("Earlier versions of {name}, the latest first:")
VERSION = N_("{number}: written {when}, {title}, version {version}")
VERSION_UNUSABLE = N_("{number}: written {when}, cannot be played as it is")
BRING_ONE_BACK = N_("One comes back by its number: anchor packs restore {name} {number}")
NOTHING_EARLIER = N_("There is no earlier {name} to bring back.")
RESTORED = N_("{name} is back, as it was before: {path}")
EXCHANGED = N_("What was there is in {path}; restoring once more exchanges them again.")

# Handing on

WRITTEN = N_("Written: {path}")
GIVE = N_("Whoever gets it can add it with: anchor packs install {file}")
OTHER_STEM = N_(
    "It is added as {name}, whatever this file is called; to be checked as it lies there, it has "
    "to be called {name}.toml."
)
SEVERAL_NEED_ZIP = N_("Several packs go into one archive: --output packs.zip")
NO_SUCH = N_("There is no pack or exercise called {name}.")
TWO_OF_A_NAME = N_("Two of these would be called {name}. One at a time, please.")
NEEDS = N_("It leads to {names}. For that, whoever gets it needs the pack as well.")

# Languages

IN_LANGUAGE = N_("This is {name}, in {language}, for {original}. --in {other} plays that one.")
NOT_IN_LANGUAGE = N_("There is no {wanted} translation of {name} here. This is in {language}.")
BAD_LANGUAGE = N_("it takes a language such as de or pt-BR.")
