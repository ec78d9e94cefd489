"""What is said on the settings screen, beside what each setting is (``words/settings.py``)."""

from anchor.words import N_

SETTINGS = N_("Settings")

LABELS = {
    "face": N_("face"),
    "theme": N_("colours"),
    "motion": N_("motion"),
    "picture": N_("picture"),
    "numbers": N_("seconds shown"),
    "time": N_("time shown"),
    "ascii": N_("plain signs only"),
    "lead": N_("time to read first"),
    "history": N_("note each exercise"),
    "language": N_("languages"),
    "keys": N_("keys"),
    "scales": N_("own scales"),
    "questions": N_("own questions"),
    "skips": N_("body left out"),
    "region": N_("country"),
}
YES = N_("yes")
NO = N_("no")
UNSET = {
    "language": N_("as packs are written"),
    "keys": N_("as they come"),
    "scales": N_("none"),
    "questions": N_("none"),
    "skips": N_("nothing"),
    "region": N_("none chosen"),
}
"""How something is as long as nobody has settled it."""
AUTO = N_("as the terminal needs")

CHOICE = N_("{choice}: {about}")
IN_FILE = N_("{key} in {file}")
FROM_VARIABLE = N_("{variable} in the environment decides this while it is set.")
FROM_VARIABLE_STAYS = N_("{variable} in the environment decides this, so nothing was changed.")
NEXT_START = N_("A change counts from the next start on.")
NEXT_EXERCISE = N_("A change counts from the next exercise on.")
NOT_KEPT = N_("This holds until you leave: nothing is remembered, as you chose.")
ENTER_OPENS = N_("Enter opens it.")

# Parts of the body

SKIPS_ABOUT = N_("Parts of the body that are left out of every exercise.")
SKIPS_HOW = N_("Right brings a part back, left leaves it out.")
PLAYED = N_("there")
LEFT_OUT = N_("left out")

# The country

REGION_ABOUT = N_("Whose numbers help now shows.")
REGION_FROM_LANGUAGE = N_("{region}, by your language")

# Keys

KEYS_HOW = N_("{what} Its keys, with commas between, such as space,p or f5 or ctrl+t:")
KEYS_HELP = N_("Enter changes the keys of what is marked.")
# Languages

LANGUAGES_HOW = N_(
    "Languages you like exercises in, the favourite first, with commas between: de,en. "
    "A single - is none."
)

# Scales and questions

ENTRY = N_("{name}: {question}")
"""A scale or a question of a person's own."""
EDIT = N_("anchor config edit opens the file they are in.")
