"""What is said about a pack that reads well but has faults, or could be better.

E is an error, S a refusal for safety, W a warning that the pack can accept with a reason.
"""

from anchor.words import N_
from anchor.words.entry import Entry

_TOGETHER = N_(
    "A name has to lead to one thing, so that nobody starts something they did not mean."
)
_BREATH_IS_TIMED = N_(
    "Each breath is played by the clock, so its parts need lengths that make sense."
)
_ONE_LENGTH = N_(
    "Minutes can be chosen before each start. They fill one breathing, so there has to be exactly"
    " one that can grow and shrink."
)
_ANSWERS = N_("A choice is shown as a list to pick from, and can only be clear if its parts are.")
_STILL = N_(
    "Long holds strain the heart and the eyes, and can frighten someone who is already short of"
    " breath. Gentle published patterns hold for 7 seconds at most."
)
_ORDERS = N_(
    "Being told what to feel or do can feel like losing control again. Trauma-sensitive teachers"
    " invite, and leave a way out."
)

ENTRIES: dict[str, Entry] = {
    # How things are put together
    "E301": Entry(
        message=N_('the name "{name}" is already taken by "{title}" in this pack'),
        remedy=N_("Give one of them another name or alias."),
        why=_TOGETHER,
    ),
    "E302": Entry(
        message=N_('two steps of this exercise are called "{name}"'),
        remedy=N_("Give one of them another name, or leave its name out."),
        why=_TOGETHER,
    ),
    "E303": Entry(
        message=N_('no earlier step of this exercise is called "{name}"'),
        remedy=N_('Give the step where the repeat begins the line name = "{name}".'),
        why=N_("A repeat plays again from an earlier step to here. It cannot start at a repeat."),
    ),
    "E304": Entry(
        message=N_("this is a second breathing without cycles"),
        remedy=N_("Say how many breaths it has, such as cycles = 6, or do so for the other one."),
        why=_ONE_LENGTH,
    ),
    "E305": Entry(
        message=N_('the steps from "{name}" to here hold a breathing without cycles'),
        remedy=N_("Say how many breaths that breathing has, such as cycles = 6."),
        why=N_("It fills the whole length of the exercise, so it cannot be played several times."),
    ),
    "E306": Entry(
        message=N_("this exercise has minutes, but nothing that fills them"),
        remedy=N_("Take minutes out, or take cycles out of one breathing."),
        why=_ONE_LENGTH,
    ),
    "E307": Entry(
        message=N_('the exercise "{name}" has its own length; it cannot be given minutes here'),
        remedy=N_("Take minutes out of this part of the routine."),
        why=_ONE_LENGTH,
    ),
    "E308": Entry(
        message=N_("this breath has no in-breath and no out-breath"),
        remedy=N_("Write their seconds, such as in = 4 and out = 6."),
        why=_BREATH_IS_TIMED,
    ),
    "E309": Entry(
        message=N_("{seconds} seconds is too short for a part of a breath"),
        remedy=N_("Make it {limit} seconds or more, or take it out."),
        why=N_("Nobody can read a word and follow it in less time than that."),
    ),
    "E310": Entry(
        message=N_("there are {cycles} cycles, but never more than {limit} are allowed here"),
        remedy=N_("Make max-cycles as high as cycles, or cycles lower."),
        why=_BREATH_IS_TIMED,
    ),
    "E311": Entry(
        message=N_("a choice needs two options or more; this one has {count}"),
        remedy=N_('Write them, such as options = ["Wait", "Say less", "Leave"].'),
        why=_ANSWERS,
    ),
    "E312": Entry(
        message=N_("there are options, but the answer is {answer}"),
        remedy=N_('Write answer = "choice", or take the options out.'),
        why=_ANSWERS,
    ),
    "E313": Entry(
        message=N_('the option "{option}" is there twice'),
        remedy=N_("Change one of them, or take it out."),
        why=_ANSWERS,
    ),
    "E314": Entry(
        message=N_("with its repeats, this exercise has over {limit} cues by this step"),
        remedy=N_("Make times or cycles lower, or leave the cycles of the breathing out."),
        why=N_("An exercise is laid out from beginning to end before it starts."),
    ),
    "E315": Entry(
        message=N_("with its repeats, this exercise is longer than {limit} hours by this step"),
        remedy=N_("Make seconds, minutes, times or cycles lower."),
        why=N_("Nobody practises for that long at a time; most likely a number has slipped."),
    ),
    "E316": Entry(
        message=N_('this pack has no exercise called "{name}". Did you mean "{closest}"?'),
        remedy=N_("Write the name of one of its exercises, or pack/name for one in another pack."),
        why=N_("A name without a pack means an exercise of the same pack."),
    ),
    "E317": Entry(
        message=N_('"{name}" is a routine, not an exercise'),
        remedy=N_("Name one exercise here."),
        why=N_(
            "A routine is made of exercises, so that its length and its parts stay easy to see."
        ),
    ),
    "E318": Entry(
        message=N_('the exercise "{name}" names itself as its easier way'),
        remedy=N_("Name another exercise, or take easier out."),
        why=N_("The easier way is offered when this exercise does not help."),
    ),
    "E319": Entry(
        message=N_("the region {region} is there twice"),
        remedy=N_("Take one of them out."),
        why=N_("Each region is named once, so that it can be skipped."),
    ),
    "E320": Entry(
        message=N_('this pack has no exercises of its own, so "{name}" is not in it'),
        remedy=N_("Write which pack it is in, such as breathing/longer-out."),
        why=N_("A name without a pack means an exercise of the same pack."),
    ),
    # Refusals, for safety
    "S401": Entry(
        message=N_("a whole breath here takes {seconds} seconds; it needs {limit} or more"),
        remedy=N_("Make the in-breath or the out-breath longer."),
        why=N_(
            "Fast breathing can bring on dizziness and panic and, in epilepsy, a seizure. A review"
            " of 58 studies found that fast-only breathing helped least."
        ),
    ),
    "S402": Entry(
        message=N_("this hold lasts {seconds} seconds; {limit} is the most"),
        remedy=N_("Make it shorter, or leave the hold out."),
        why=_STILL,
    ),
    "S403": Entry(
        message=N_("this rest lasts {seconds} seconds; {limit} is the most"),
        remedy=N_("Make it shorter, or leave the rest out."),
        why=_STILL,
    ),
    "S404": Entry(
        message=N_(
            "the hold and the rest follow each other: {seconds} seconds; {limit} is the most"
        ),
        remedy=N_("Make them shorter, or put an in-breath and an out-breath between them."),
        why=_STILL,
    ),
    # What the exercise does
    "W501": Entry(
        message=N_("the breath is held here, and the exercise has no caution"),
        remedy=N_(
            'Add one, such as cautions = ["Leave the holds out if you are pregnant, have a heart'
            ' condition, or do not like them."].'
        ),
        why=N_(
            "Holds are not for everyone: in pregnancy, with heart or eye conditions and in panic"
            " they are better left out, and people can only choose if they know."
        ),
    ),
    "W502": Entry(
        message=N_("this step involves touch, and there is no way to do it without"),
        remedy=N_('Add another way, such as or = "Or rest your hands on the chair."'),
        why=N_("For some people touch, even their own, brings back what hurt. It stays a choice."),
    ),
    "W503": Entry(
        message=N_("this step turns to a sensitive region ({region}), and there is no caution"),
        remedy=N_(
            "Say in cautions which part of the body it turns to, and that it can be skipped."
        ),
        why=N_(
            "Neck, throat, chest, belly and pelvis hold hard memories for many people. The step"
            " starts skipped; the caution helps to decide."
        ),
    ),
    "W504": Entry(
        message=N_("the exercise ends while attention is turned inward"),
        remedy=N_(
            "Add a last step that looks out, such as:\n"
            "[[exercise.step]]\n"
            'do = "say"\n'
            'say = "You might look around."\n'
            'turns = "outward"'
        ),
        why=N_(
            "Coming back to the room makes it easier to go on with the day. Body-based trauma"
            " therapy ends its sessions that way too."
        ),
    ),
    "W505": Entry(
        message=N_("nothing says what is known about this exercise"),
        remedy=N_(
            'Add one honest line, such as evidence = "Widely taught; not studied on its own."'
        ),
        why=N_("People can decide better when they know what is known, and what is not."),
    ),
    "W506": Entry(
        message=N_("the evidence speaks of studies, and no source is named"),
        remedy=N_('Name them, such as sources = ["Van Diest et al. 2014"].'),
        why=N_("What rests on a study can be looked up, by a reader or by a therapist."),
    ),
    "W507": Entry(
        message=N_("this exercise asks something of a person, and no easier one is named"),
        remedy=N_('Add one, such as easier = "grounding/feet".'),
        why=N_(
            "Half the people in a trial of a good trauma app had a hard moment with it. An easier"
            " way is offered to someone for whom this one is too much."
        ),
    ),
    "W508": Entry(
        message=N_("it takes about {needed} seconds to read this slowly; the step has {seconds}"),
        remedy=N_("Say it in fewer words, give it more seconds, or make two steps of it."),
        why=N_(
            "Many people hear these words from a screen reader, or read slowly because they are"
            " upset. Words that run out of time feel like hurry."
        ),
    ),
    "W509": Entry(
        message=N_("by this step, attention has been with the body for {seconds} seconds on end"),
        remedy=N_(
            "Before {limit} seconds are over, put a step that turns outward or is neutral: a sound,"
            " the room, the floor."
        ),
        why=N_(
            "Going back and forth between inside and outside keeps it bearable. Trauma therapists"
            " call it pendulation."
        ),
    ),
    "W510": Entry(
        message=N_("every step of this exercise starts skipped, so that it would end at once"),
        remedy=N_("Add a step that is always played, such as a few words of welcome."),
        why=N_(
            "Optional and sensitive steps, and sensitive regions, are played only when they are"
            " chosen."
        ),
    ),
    "W511": Entry(
        message=N_("the pack accepts {code}, and nothing in it raises that warning"),
        remedy=N_("Take it out, or mend the code."),
        why=N_("A warning that is accepted in advance would be missed the day it matters."),
    ),
    "W512": Entry(
        message=N_("few people can breathe that slowly: {seconds} seconds"),
        remedy=N_("Make it {limit} seconds or less. If a hold was meant, write hold or rest."),
        why=N_(
            "A breath that is drawn out further than it can go ends in straining for air, and"
            " that can bring on panic. In studies of slow breathing, a whole breath takes about"
            " ten seconds."
        ),
    ),
    "W513": Entry(
        message=N_("there is no exercise {name} here for this one to translate"),
        remedy=N_('Write its full name, such as translates = "breathing/box".'),
        why=N_(
            "People who prefer this language are given a translation in place of the exercise it"
            " names. Nobody would find this one that way."
        ),
    ),
    "W514": Entry(
        message=N_('"{language}" is no language that people can choose in their settings'),
        remedy=N_("Write its short form, such as en, de, pt-BR or zh-Hant."),
        why=N_(
            "Systems and settings name languages in this short form (BCP 47). It decides who is"
            " given a translation, and which rules about words apply."
        ),
    ),
    "W515": Entry(
        message=N_("{code} is no warning: a refusal or an error cannot be accepted"),
        remedy=N_("Take it out of accept. Where {code} is told, that has to be mended instead."),
        why=N_(
            "What a pack is refused for could do harm, and what is an error cannot be played. No"
            " reason changes that, however good it is."
        ),
    ),
    "W516": Entry(
        message=N_('"{code}" is not how the code of a warning is written'),
        remedy=N_("Write it so: {meant}"),
        why=N_("A code that is written another way accepts nothing."),
    ),
    # Words
    "W520": Entry(
        message=N_('"{found}" leaves no choice about the eyes'),
        remedy=N_('Say instead: "Eyes open, lowered or closed, your choice."'),
        why=N_(
            "With closed eyes, people who went through something bad can lose hold of where they"
            " are. The United States veterans' health service suggests open eyes too."
        ),
    ),
    "W521": Entry(
        message=N_('"{found}" is a promise nobody here can keep'),
        remedy=N_('Say instead: "Right now you are in … You can check."'),
        why=N_("We do not know where a person is, or with whom. They may not be safe."),
    ),
    "W522": Entry(
        message=N_('"{found}" can frighten'),
        remedy=N_('Say instead: "Rest here if that is comfortable, or skip."'),
        why=N_(
            "For someone short of breath, or in panic, holding it can feel like danger. A hold is"
            " an offer."
        ),
    ),
    "W523": Entry(
        message=N_('"{found}" asks for something that cannot be done at will'),
        remedy=N_('Say instead: "You might notice if anything softens, or not."'),
        why=_ORDERS,
    ),
    "W524": Entry(
        message=N_('"{found}" can make people breathe too much'),
        remedy=N_('Say instead: "an easy breath", or "gently, not deeply".'),
        why=N_(
            "Deep breaths drive over-breathing, which makes people dizzy and more anxious. Slow"
            " and small is enough."
        ),
    ),
    "W525": Entry(
        message=N_('"{found}" sounds like an order'),
        remedy=N_("Say instead: might, could, if you like, another way is."),
        why=_ORDERS,
    ),
    "W526": Entry(
        message=N_('"{found}" is praise'),
        remedy=N_('Say instead what happened: "That is one round."'),
        why=N_(
            "Praise judges too, and then silence can feel like failing. There is nothing to win."
        ),
    ),
    "W527": Entry(
        message=N_('"{found}" promises more than is known'),
        remedy=N_('Say instead: "many people find", or "studies suggest a small effect".'),
        why=N_(
            "Breathing exercises help a little on average, and grounding has not been tested in"
            " trials. If this one does not help somebody, it is not their fault."
        ),
    ),
}
