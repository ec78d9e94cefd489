"""What is said about people and services that can help, and about a person's own things."""

from anchor.words import N_

# help-now

PERSON = N_("{name}: {reach}")
PERSON_ALONE = N_("{name}")
PERSON_HELPS = N_("What helps: {helps}")
PERSON_SENTENCE = N_('You could say: "{sentence}"')
NO_PEOPLE = N_("You can keep people of your own here: anchor people")
DANGER = N_(
    "If there is danger right now, the emergency number in {region}: {number}. "
    "Elsewhere it is 112 in many countries, or your local emergency number."
)
DANGER_ANYWHERE = N_(
    "If there is danger right now: 112 in many countries, or your local emergency number."
)
HARM_DONE = N_("If you have hurt yourself or taken something, that is the number to call now.")
WITH_SOMEONE = N_(
    "If you can, be where someone else is, and away from anything you might use to hurt yourself."
)
TALK = N_("If you are thinking of ending your life, or need someone to talk to, in {region}:")
TALK_ANYWHERE = N_(
    "If you are thinking of ending your life, or need someone to talk to, there are people who "
    "listen, in most countries: {directory}"
)
LINE = N_("{name}: {ways}.")
CALL = N_("call {number}")
TEXT = N_("text {number}")
ELSEWHERE = N_("Anywhere else: {directory}")
COMPILED = N_("Compiled on {day} from public pages, not confirmed with the services.")
STALE = N_("The numbers kept here are more than a year old, so they are not shown.")
REGION_CHOSEN = N_("Numbers for {region}, as you chose.")
REGION_SUGGESTED = N_("Numbers for {region}, going by your language settings.")
REGION_UNKNOWN = N_("No region is chosen.")
REGION_TYPED = {
    "chosen": N_("anchor help-now --region XX changes it; --region auto takes it back."),
    "suggested": N_("Somewhere else? anchor help-now --region XX shows and remembers another."),
    "unknown": N_("anchor help-now --region GB shows and remembers one."),
}
REGION_KEY = {
    "chosen": N_("{key} changes it, or takes it back."),
    "suggested": N_("Somewhere else? {key} shows and remembers another."),
    "unknown": N_("{key} shows and remembers one."),
}
REGION_NO_LINES = N_("No crisis line for {region} is certain enough to be shown here.")
REGION_NOT_KNOWN = N_(
    "--region takes a country: its name, such as India, or its two letters, such as GB, US, DE or "
    "AU. auto takes a choice back."
)
WHAT_THIS_IS = N_("Nothing is sent from here, and anchor cannot call for you.")

# The same on the full screen

HELP_NOW = N_("Help now")
EMERGENCY = N_("Emergency in {region}: {number}")
EMERGENCY_ANYWHERE = N_("Emergency: 112 in many countries, or your local number")
REGION = N_("{region}, {name}")
REGION_NAMED = N_("{region} ({name})")
REGION_AUTO = N_("By your language settings")
REGION_SHOWN = N_("{region}, shown now")
REGION_WHICH = N_("A country, or its two letters")
REGION_NONE = N_(
    "No country of that name is known here. Two letters name one too, such as GB, US, DE or AU. "
    "Wherever you are: 112 in many countries, or your local emergency number."
)
NO_TOOLKIT = N_("You can keep things of your own that help here: anchor toolkit")
REACH_HOW = N_("Enter, or the number, gets a message ready for you to send.")

# Entries of people.toml and toolkit.toml that could not be used

FAULT_FILE = N_("{file} could not be read. The rest is shown all the same.")
FAULT_LINE = N_("{file}, line {line}: it could not be read. The rest is shown all the same.")
FAULT_KEY = N_("{file}, line {line}: {key} could not be used. The rest is shown all the same.")
FAULT_NAME = N_("{file}, line {line}: this person has no name, so they are not shown.")
FAULTS_MORE = N_("There is more in {file} that could not be used.")

# people and toolkit

PEOPLE_NONE = N_(
    "No names are written down in {file} yet. anchor help-now has people and lines all the same."
)
TOOLKIT_NONE = N_("There is nothing in {file} yet.")
TOOLKIT_ITEM = N_("{kind}: {text}")
TOOLKIT_KINDS = {
    "scent": N_("A scent"),
    "object": N_("Something to hold"),
    "song": N_("A song"),
    "place": N_("A place"),
    "sentence": N_("A sentence"),
    "routine": N_("Something you do"),
    "image": N_("A picture"),
    "why": N_("Your why"),
}
TOOLKIT_YOURS = N_("Things of yours that may help:")
EDIT_WITH = N_("anchor {command} --edit opens it.")
EDITOR_FAILED = N_("{editor} could not be started. EDITOR can name another. The file is {file}.")
EDITOR_ENDED = N_("{editor} ended with an error, {status}. The file is {file}.")
NEEDS_TERMINAL = N_(
    "{editor} needs a terminal, and there is none here. Any editor can open the file: {file}"
)
WRITING_NEEDS_TERMINAL = N_(
    "{editor} needs a terminal, and there is none here. EDITOR can name one with a window."
)
FILE_IS = N_("The file is {file}.")

# reach

REACH_NOBODY = N_("There is nobody called {name} in {file}.")
REACH_NEAR = N_("Did you mean {name}?")
REACH_SEVERAL = N_("{name} could be any of these: {names}. A number says which.")
REACH_PERSON = N_("For {name}: {reach}")
REACH_PERSON_ALONE = N_("For {name}.")
REACH_DEFAULT = N_("Hard moment here. Could we talk for a few minutes? You need not fix anything.")
REACH_COPIED = N_("Handed to the terminal's clipboard, if it takes it. Nothing was sent.")
REACH_NOT_SENT = N_("Nothing was sent.")
REACH_WHO = N_("Whom would you like to reach? A number, or Enter to leave it.")
REGION_NOT_REMEMBERED = N_(
    "The region could not be written down, so it is not remembered: {reason}."
)
