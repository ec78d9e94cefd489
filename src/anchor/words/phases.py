"""What is said for a step or a phase when its pack leaves the words to us."""

from anchor.words import N_

BREATH = {
    "in": N_("Breathe in"),
    "top-up": N_("and a little more"),
    "hold": N_("Hold"),
    "out": N_("Breathe out"),
    "rest": N_("Rest"),
}

# Before something that begins when the person is ready.
READY = N_("Whenever you are ready.")

# {region} is one of the regions below, or several.
ATTEND = N_("You might notice: {region}.")
TENSE = N_("If you like, gently tense: {region}. About half your strength.")
RELEASE = N_("And release. Notice how that is.")
QUIET = N_("A quiet moment.")

NOTICE = {
    "see": N_("Something you can see."),
    "hear": N_("Something you can hear."),
    "feel": N_("Something you can feel on your skin."),
    "smell": N_("Something you can smell."),
    "taste": N_("Something you can taste."),
    "any": N_("Something you can notice."),
}
NOTICE_NEXT = {
    "see": N_("Something else you can see: {number} of {of}."),
    "hear": N_("Something else you can hear: {number} of {of}."),
    "feel": N_("Something else you can feel: {number} of {of}."),
    "smell": N_("Something else you can smell: {number} of {of}."),
    "taste": N_("Something else you can taste: {number} of {of}."),
    "any": N_("Something else: {number} of {of}."),
}

REGIONS = {
    "whole": N_("the whole outline of the body"),
    "head": N_("the head"),
    "forehead": N_("the forehead"),
    "eyes": N_("the eyes"),
    "cheeks": N_("the cheeks"),
    "jaw": N_("the jaw"),
    "face": N_("the face"),
    "neck": N_("the neck"),
    "throat": N_("the throat"),
    "shoulders": N_("the shoulders"),
    "arms": N_("the arms"),
    "left-arm": N_("the left arm"),
    "right-arm": N_("the right arm"),
    "upper-arms": N_("the upper arms"),
    "forearms": N_("the forearms"),
    "elbows": N_("the elbows"),
    "hands": N_("the hands"),
    "left-hand": N_("the left hand"),
    "right-hand": N_("the right hand"),
    "fingers": N_("the fingers"),
    "palms": N_("the palms"),
    "wrists": N_("the wrists"),
    "chest": N_("the chest"),
    "belly": N_("the belly"),
    "sides": N_("the sides"),
    "upper-back": N_("the upper back"),
    "back": N_("the back"),
    "lower-back": N_("the lower back"),
    "seat": N_("where you sit or lie"),
    "pelvis": N_("the pelvis"),
    "legs": N_("the legs"),
    "left-leg": N_("the left leg"),
    "right-leg": N_("the right leg"),
    "thighs": N_("the thighs"),
    "knees": N_("the knees"),
    "calves": N_("the calves"),
    "ankles": N_("the ankles"),
    "feet": N_("the feet"),
    "left-foot": N_("the left foot"),
    "right-foot": N_("the right foot"),
    "toes": N_("the toes"),
    "heels": N_("the heels"),
    "soles": N_("the soles of the feet"),
}

# Other words that people type for them.
REGIONS_ALSO = {
    "whole": N_("body, whole body"),
    "eyes": N_("eye"),
    "cheeks": N_("cheek"),
    "jaw": N_("mouth, chin, teeth"),
    "neck": N_("nape"),
    "shoulders": N_("shoulder"),
    "arms": N_("arm"),
    "upper-arms": N_("biceps, upper arm"),
    "forearms": N_("forearm, lower arms, lower arm"),
    "elbows": N_("elbow"),
    "hands": N_("hand"),
    "fingers": N_("finger, thumb, thumbs"),
    "palms": N_("palm"),
    "wrists": N_("wrist"),
    "chest": N_("breast, breasts, boobs, heart, ribs"),
    "belly": N_("stomach, tummy, abdomen, gut, guts, waist"),
    "sides": N_("side, flanks"),
    "lower-back": N_("small of the back"),
    "seat": N_("butt, buttocks, bottom, bum, backside, rear"),
    "pelvis": N_("hips, hip, groin, crotch, genitals, private parts, privates"),
    "legs": N_("leg"),
    "thighs": N_("thigh, upper legs, upper leg"),
    "knees": N_("knee"),
    "calves": N_("calf, shins, shin, lower legs, lower leg"),
    "ankles": N_("ankle"),
    "feet": N_("foot"),
    "toes": N_("toe"),
    "heels": N_("heel"),
    "soles": N_("sole"),
}
