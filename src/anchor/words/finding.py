"""What is said when an exercise, a routine or a pack is not found, or found twice."""

from anchor.words import N_, NP_

NOT_FOUND = N_("There is no exercise called {name}.")
NAME_NEEDED = N_("Which exercise? anchor packs list shows them all.")
NEAR = N_("Did you mean {names}?")
SEE_LIST = N_("anchor packs list shows them all.")
UNREADABLE = NP_(
    "{n} pack could not be read: anchor packs check says why.",
    "{n} packs could not be read: anchor packs check says why.",
)
NAMED_TWICE = N_("More than one of your packs has {name}. Which one: {names}?")
NOT_AN_EXERCISE = N_("{name} is a routine, and an exercise is needed here.")
OR = N_("{names} or {last}")
FOLDER_UNREADABLE = N_("The folder {folder} could not be read: {reason}.")
NO_BUILT_IN = N_("The built-in exercises are missing: this installation is not whole.")
