"""What a person reads while an exercise is guided."""

from anchor.words import N_, NP_

# Lengths of time

SECONDS = NP_("{n} second", "{n} seconds")
MINUTES = NP_("{n} minute", "{n} minutes")
MINUTES_AND_SECONDS = N_("{minutes} {seconds}")
PART_SECONDS = N_("{seconds} seconds")
ABOUT = N_("about {length}")
UNTIL_YOU_STOP = N_("until you stop")
LASTS = N_("It lasts {length}.")
LASTS_ABOUT = N_("It lasts about {length}, at your own pace.")
LASTS_UNTIL_YOU_STOP = N_("It goes on until you stop.")

# Before an exercise

TURNS = {
    "inward": N_("Attention turns inward."),
    "outward": N_("Attention turns outward."),
    "neutral": N_("Attention can be anywhere."),
}
WITH_HOLDS = N_("The breath rests at times, up to {seconds} seconds.")
WITHOUT_HOLDS = N_("Without holds: any rests mentioned here are skipped.")
WITH_TOUCH = N_("It involves touch, with another way offered.")
BEGINS = N_("It begins by itself in {length}. Enter begins it now.")
ENTER_BEGINS = N_("Enter begins it.")
HOW_TO_LEAVE = N_("Type stop and press Enter, or Ctrl-C, to leave at any time. Type ? for more.")
LEFT_OUT = N_("Left out unless you ask for them: {names} (--with NAME).")
LEFT_OUT_BY_YOU = N_("Left out of everything, as you chose: {names}. anchor skips changes that.")
ROUTINE_LEG = N_("{number} of {of}: {title}.")
NEXT_LEG = N_("Next, {number} of {of}: {title}. Enter begins it. skip or stop are fine too.")

# Choices that could not be taken as they stand

PACE_LIMITED = N_("Pace {given} instead of {asked}: that keeps every breath gentle.")
CYCLES_LIMITED = N_("{given} breaths: this exercise stops there.")

# Holds, asked once

HOLDS_QUESTION = N_(
    "In this one the breath rests at times, up to {seconds} seconds. In pregnancy, with heart, "
    "blood pressure, lung or eye trouble, or after a stroke or surgery, leaving the holds "
    "out is kinder."
)
HOLDS_CHOICES: list[str] = [
    N_("without holds"),
    N_("with holds"),
    N_("not now"),
]
HOLDS_PROMPT = N_("Which one? (1, 2 or 3; Enter is 1)")
HOLDS_NOTE = N_("This exercise has holds, up to {seconds} seconds. --no-holds leaves them out.")
HOLDS_REMEMBERED = N_("Remembered. --holds or --no-holds changes it.")
NOT_REMEMBERED = N_("This could not be written down, so it is not remembered: {reason}.")

# While it plays

TIMED = N_("{words}, {seconds}")
FOR_SECONDS = N_("{words} {length}.")
OR = N_("Or: {other}")
HINT_NOTICE = N_("Enter after each one. Typing it is optional, and nothing is kept.")
HINT_WAIT = N_("Enter goes on.")
HINT_ASK = N_("An answer is optional and is not kept. Enter goes on.")
HINT_ASK_KEPT = N_("An answer is optional. Enter goes on.")
HINT_KEPT = N_("At the end you choose whether answers like this one are kept.")
HINT_SCALE = N_("A number from 0 to 10, or Enter.")
HINT_CHOICE = N_("A number, your own words, or Enter.")
CHOICE = N_("{number}: {option}")
PAUSED = N_("Paused. Enter goes on.")
PAUSED_AWAY = N_("Paused where you were. Enter goes on.")
RESUMED = N_("Going on.")
WHERE_LEFT = N_("{length} left.")
WHERE_LEFT_ABOUT = N_("About {length} left.")
WHERE_ENDLESS = N_("It goes on until you stop.")
HERE_AND_NOW = N_(
    "It is {day}, {time}. Part of you may feel something strongly, and you are also here, "
    "at this screen, in this room."
)
SLOWER = N_("A little slower, from the next line on.")
FASTER = N_("A little faster, from the next line on.")
PACE_AT_LIMIT = N_("This is as far as the pace goes here.")
STAYED = N_("Staying {length} longer.")
STAYED_WAITS = N_("Take all the time you like. Enter goes on.")
STAYED_NOT = N_("This step has its own limit, so it goes on as before.")
HOLDS_LEFT_OUT = N_("Without holds from here on.")
UNKNOWN_WORD = N_("That word is not known here. stop leaves, help now shows people, ? lists more.")

# How it ends

ENDED_DONE = N_("That is the end. {length}.")
ENDED = N_("That is the end.")
ENDED_LEFT = N_("You stopped. That is fine.")

ANSWERS_OFFERED = NP_(
    "Your answer could go into your journal, on this machine only, with its question:",
    "Your answers could go into your journal, on this machine only, with their questions:",
)
ANSWER_OFFERED = N_("- {question}")
ANSWERS_PROMPT = N_("Keep them there? (yes or no; Enter is no)")
# What counts as a yes and as a no, the words that are shown first.
YES = N_("yes, y, keep")
NO = N_("no, n")

# When it is not helping

NOT_HELPING = [
    N_("Thank you for noticing. Nothing to finish."),
    N_("You can rest with anything you see, hear or touch."),
]
# Ways on, all outward.
NOT_HELPING_WAYS = {
    "grounding/333": N_("look around (3-3-3)"),
    "grounding/temperature": N_("feel something cool or warm"),
    "grounding/feet": N_("feel the floor"),
    "movement/slow-walk": N_("walk or move slowly"),
}
NOT_HELPING_STOP = N_("stop here")
NOT_HELPING_NOTED = N_("From now on this one comes further down the list.")
NOT_HELPING_STOPPED = N_("If it stays this strong, anchor help-now shows people and crisis lines.")
NOT_HELPING_PROMPT = N_("Which one? (a number; Enter is {last})")

RATING_PROMPT = N_("How strong is it now? (0 to 10; Enter says nothing)")
AFTER_PROMPT = N_(
    "How strong is it now? 0 to 10, or a few words, for your journal. Enter says nothing."
)
AFTER_NOTE_PROMPT = N_("Anything to note? (Enter passes)")
RATING_KEPT = N_(
    "It is kept, on this machine only. anchor log shows it, and anchor log --undo takes it out."
)
COMPANY = N_("It may help to be with a person.")

# The words that can be typed: what they are, and what they do. The first is the one shown.

KEYWORDS = {
    "pause": (N_("pause"), N_("stand still")),
    "resume": (N_("resume"), N_("go on after a pause; Enter does too")),
    "skip": (N_("skip"), N_("leave this step out")),
    "back": (N_("back"), N_("go back to where this step began, or the one before")),
    "stay": (N_("stay"), N_("stay here longer")),
    "slower": (N_("slower"), N_("make everything longer")),
    "faster": (N_("faster"), N_("make everything shorter")),
    "without_holds": (N_("no holds"), N_("leave holds out from here on")),
    "where": (N_("where"), N_("how long is left; Enter does too while it runs by itself")),
    "here": (N_("here"), N_("the day, the time, and that you are here")),
    "not_helping": (N_("not helping"), N_("stop, with other things to try")),
    "help_now": (N_("help now"), N_("people and crisis lines")),
    "leave": (N_("stop"), N_("leave at once")),
    "help": (N_("?"), N_("this list")),
}
KEYWORD_HELP = N_("{word}: {meaning}.")
TEXT_HELP = N_("To answer with one of these words, put a space before it.")
