"""What a person reads on the full screen, beside what the linear face says too."""

from anchor.words import N_

# The session

PAUSED = N_("Paused. Space goes on.")
PAUSED_AWAY = N_("Paused where you were. Space goes on.")
SLOWER = N_("A little slower from here on.")
FASTER = N_("A little faster from here on.")
LEFT_OUT = N_("Left out from now on: {names}. Settings can bring that back.")
LEFT_OUT_ONCE = N_("Left out here: {names}. Nothing is remembered, as you chose.")
LEFT_OUT_HERE = N_("Left out here: {names}. It could not be written down for later: {reason}.")
ENTER_GOES_ON = N_("Enter goes on.")
GOES_ON = N_("It goes on by itself, or with Enter.")
IF_IT_STAYS = N_("If it stays this strong, {key} shows people and crisis lines.")
NOTED = N_("From now on this one comes further down the list. Making it a favourite undoes that.")
PAUSED_TYPING = N_("Paused. Enter goes on.")
ENTER_NEXT = N_("Enter goes on. Typing it is optional, and nothing is kept.")
ENTER_ANSWER = N_("An answer is optional. Enter goes on.")
SCALE = N_("0 to 10, or Enter goes on.")
CHOOSE = N_("A number or the arrow keys, then Enter. Enter alone goes on.")
TIME_LEFT = N_("{time} left")
ABOUT_TIME_LEFT = N_("about {time} left")
ENDS_AT = N_("until {time}")
BREATHS_LEFT = N_("{number} of {of}")
ENDLESS = N_("until you stop")
LEG = N_("{number} of {of}")
COMES_NEXT = N_("next: {what}")
CAME_BEFORE = N_("before: {what}")
FROM_BEHIND = N_("from behind")
BOTH_SIDES = N_("from the front, and from behind")

# Around it

NEXT_LEG = N_("Next, {number} of {of}: {title}.")
NEXT_BEGIN = N_("begin it")
NEXT_SKIP = N_("skip this one")
NEXT_STOP = N_("stop here")
AFTER = N_(
    "How strong is it now, if you'd like to say? It goes into your journal, on this machine only."
)
AFTER_UNKEPT = N_("How strong is it now, if you'd like to say? None of it is kept.")
AFTER_HELP = N_("0 to 10 sets it, Tab goes to the note. Enter closes.")
BEFORE_HELP = N_("0 to 10 sets it. Enter goes on.")
BEFORE = N_("How strong is it now, if you'd like to say?")
ANSWER_OFFERED = N_("{question} {answer}")
KEEP_ANSWERS = N_("keep them there (Space changes it)")
NOT_KEPT = N_(
    "It could not be kept: {reason} It is still here, to copy or to change. "
    "Enter again closes without keeping it."
)
SAID_IS_KEPT = N_("What you wrote is in your journal.")
LEFT_IS_KEPT = N_(
    "What you wrote is kept in your journal, on this machine only. To take it out again: "
    "anchor log --undo"
)
LEFT_NOT_KEPT = N_("The last thing you wrote could not be kept, and is gone. {reason}")
COMPANY_CLOSE = N_("close")
AFTER_NOTE = N_("A note, if you like")

# Quick hide

HIDDEN_TITLE = N_("Terminal")

# The page of keys

KEYS_HERE = N_("Keys that work here")
KEYS_EVERYWHERE = N_("Everywhere")
