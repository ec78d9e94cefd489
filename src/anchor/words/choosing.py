"""What a person reads on the full screen while they choose: home, lists, how it goes, searching."""

from anchor.words import N_, NP_

# The first page

WELCOME = N_("Good to see you. Start anywhere.")

# A list of exercises

MINUTES = NP_("{n} min", "{n} min")
SECONDS = NP_("{n} s", "{n} s")
PARTS = NP_("{n} part", "{n} parts")

# How it goes: what can be changed before it begins

BREATHING = N_("breathing")
PACE = N_("pace")
HOLDS = N_("rests")
AS_WRITTEN = N_("as written")
SLOWER = N_("slower, {times} times as long")
FASTER = N_("faster, {times} times as long")
HOLDS_CHOICES = {
    "ask": N_("asked first"),
    "without": N_("without"),
    "with": N_("with"),
}
PLAYED = N_("in")
LEFT_OUT = N_("left out")
PART_STAYS = N_("Something has to stay in.")
LEG = N_("{number}. {title}, {length}")
NOT_HELPED = N_("It was not helping once, so it stands lower.")
FAVOURITE = N_("It is one of your favourites.")
NOW_FAVOURITE = N_("It is on the first page from now on.")
NO_FAVOURITE = N_("It is no longer on the first page.")

# I feel …

I_FEEL = N_("I feel …")
FEEL_QUESTION = N_("How is it right now?")
FEEL_HELP = N_("A word, or a number from 0 (calm) to 10.")
FEEL_NOTHING = N_("Two that suit many moments:")
FEEL_IDEAS = N_("Two ideas:")
HELP_BESIDE = N_(
    "If thoughts of ending your life or hurting yourself are part of it, or it stays this strong, "
    "there are people and lines."
)

# Search

SEARCH = N_("search")
SEARCH_HELP = N_("A name, a feeling, a word of it")
NOTHING_FOUND = N_("Nothing matches all of these words. Typing less finds more.")

# The palette

FIND_HELP = N_("Type what you look for")
