"""What is said of packs on the full screen."""

from anchor.words import N_, NP_

PACKS = N_("Packs")
EXERCISES = NP_("{n} exercise", "{n} exercises")
ROUTINES = NP_("{n} routine", "{n} routines")
IN_IT = NP_("{n} in it", "{n} in it")
CANNOT = N_("not usable yet")
WHAT_IT_IS = N_("Version {version}, language {language}, licence {license}.")
BY = N_("By {authors}.")
BUILT_IN = N_("It came with anchor.")
FILE = N_("The file: {file}")
NONE_OF_YOURS = N_("Packs of your own would be here too. anchor packs new begins one.")
WHY_NOT = N_("This pack cannot be used yet. The others are not affected by it.")
MEND = N_("anchor packs edit {name} opens it where this is.")
AT_LINE = N_("Line {line}: {message}")
"""Of a file, with what is wrong there."""
MORE = NP_("There is {n} thing more.", "There are {n} things more.")
"""That is wrong with a pack."""
