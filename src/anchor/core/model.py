"""The pack format, version 1, as types: what an exercise pack may say.

These types are the single source for reading packs, for their JSON Schema and for the reference.
Times are in seconds, as in the files.
"""

from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

from anchor.core.body import RegionName

FORMAT = 1
"""The newest pack format this version reads; it reads all lower ones too."""

Practice = Literal[
    "breathe", "ground", "scan", "notice", "release", "move", "touch",
    "pause", "words", "kindness", "understand",
]  # fmt: skip
Turns = Literal["inward", "outward", "neutral"]
Sense = Literal["see", "hear", "feel", "smell", "taste", "any"]
Feeling = Literal[
    "panicky", "overwhelmed", "racing", "tense", "wound-up", "restless", "angry", "afraid",
    "numb", "far-away", "low", "sad", "lonely", "ashamed", "hurt", "tired", "sleepless",
    "urge", "steady",
]  # fmt: skip
PhaseName = Literal["in", "top-up", "hold", "out", "rest"]

SENSES: tuple[Sense, ...] = get_args(Sense)
FEELINGS: tuple[Feeling, ...] = get_args(Feeling)

_NAME = r"^[a-z0-9]+(-[a-z0-9]+)*(?!\n)$"
_ALIAS = r"^[a-z0-9]+([.-][a-z0-9]+)*(?!\n)$"
_REF = r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*(?!\n)$"

Name = Annotated[
    str,
    Meta(
        pattern=_NAME,
        min_length=1,
        max_length=64,
        description="Small letters a-z, digits and single hyphens.",
    ),
]
Alias = Annotated[
    str,
    Meta(
        pattern=_ALIAS,
        min_length=1,
        max_length=64,
        description="Another name to start the exercise by, such as 4-6.",
    ),
]
Ref = Annotated[
    str,
    Meta(
        pattern=_REF,
        min_length=1,
        max_length=129,
        description="An exercise: a name in this pack, or pack/name.",
    ),
]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Seconds = Annotated[float, Meta(ge=0, le=3600)]
Length = Annotated[float, Meta(gt=0, le=3600)]
Minutes = Annotated[float, Meta(gt=0, le=720)]

MAX_TENSE_SECONDS = 15
"""No muscle is asked to stay tense for longer. Published instructions hold for 5 to 7 seconds."""


def _key(attribute: str) -> str:
    """Spell an attribute as the key of the file: ``top_up`` is ``top-up``, ``in_`` is ``in``."""
    return attribute.rstrip("_").replace("_", "-")


class Part(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename=_key
):
    """A table of a pack. Unknown keys are errors; keys at their default are not written."""


class Step(Part, frozen=True, kw_only=True, tag_field="do"):
    """What any step may say."""

    name: Annotated[Name | None, Meta(description="A name, for `repeat` and for skipping.")] = None
    turns: Annotated[
        Turns | None, Meta(description="Where attention goes, if other than the exercise's own.")
    ] = None
    optional: Annotated[bool, Meta(description="Starts skipped until it is chosen.")] = False
    sensitive: Annotated[
        bool, Meta(description="May stir something up: starts skipped until it is chosen.")
    ] = False
    wait: Annotated[bool, Meta(description="Wait for the person instead of the clock.")] = False
    or_: Annotated[
        Text | None,
        Meta(description="Another way to do this step: no touch, other senses, less effort."),
    ] = None


class Cues(Part, frozen=True, kw_only=True):
    """Words for the phases of a breath, where the usual ones do not fit."""

    in_: Annotated[Line | None, Meta(description="Words for the in-breath.")] = None
    top_up: Annotated[Line | None, Meta(description="Words for the second in-breath.")] = None
    hold: Annotated[Line | None, Meta(description="Words for the hold with full lungs.")] = None
    out: Annotated[Line | None, Meta(description="Words for the out-breath.")] = None
    rest: Annotated[Line | None, Meta(description="Words for the rest after it.")] = None


class Breathe(Step, frozen=True, kw_only=True, tag="breathe"):
    """Timed breathing. Phases that are left out, or 0, do not happen."""

    in_: Annotated[Seconds, Meta(description="Seconds of the in-breath.")] = 0
    top_up: Annotated[
        Seconds, Meta(description="Seconds of a second small in-breath, as in a sigh.")
    ] = 0
    hold: Annotated[Seconds, Meta(description="Seconds of rest with full lungs, 10 at most.")] = 0
    out: Annotated[Seconds, Meta(description="Seconds of the out-breath.")] = 0
    rest: Annotated[
        Seconds, Meta(description="Seconds of rest after the out-breath, 10 at most.")
    ] = 0
    cycles: Annotated[
        Annotated[int, Meta(ge=1, le=10_000)] | None,
        Meta(description="How many breaths. Left out: as many as fill the exercise's minutes."),
    ] = None
    max_cycles: Annotated[
        Annotated[int, Meta(ge=1, le=10_000)] | None,
        Meta(description="Never more breaths than this, whatever is asked for."),
    ] = None
    cues: Annotated[Cues | None, Meta(description="Words for the phases.")] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Notice(Step, frozen=True, kw_only=True, tag="notice"):
    """Find things with a sense, one after another. Waits for the person; answers are optional."""

    sense: Annotated[Sense, Meta(description="With which sense.")]
    count: Annotated[int, Meta(ge=1, le=20, description="How many things.")] = 1
    say: Annotated[Text | None, Meta(description="What is said.")] = None
    seconds: Annotated[
        Length | None,
        Meta(description="An estimate for the whole step; its length where nobody can answer."),
    ] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Attend(Step, frozen=True, kw_only=True, tag="attend"):
    """Turn attention to a part of the body, for a time."""

    where: Annotated[
        RegionName | Annotated[tuple[RegionName, ...], Meta(min_length=1, max_length=8)],
        Meta(description="A region of the body, or a list of regions taken together."),
    ]
    seconds: Annotated[Length, Meta(description="How long.")]
    say: Annotated[Text | None, Meta(description="What is said.")] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Tense(Step, frozen=True, kw_only=True, tag="tense"):
    """Tense muscles gently, then release them."""

    where: Annotated[
        RegionName | Annotated[tuple[RegionName, ...], Meta(min_length=1, max_length=8)],
        Meta(description="A region of the body, or a list of regions taken together."),
    ]
    seconds: Annotated[
        Annotated[float, Meta(gt=0, le=MAX_TENSE_SECONDS)],
        Meta(description="How long to tense, 15 seconds at most."),
    ]
    release: Annotated[Length, Meta(description="How long to rest afterwards, in seconds.")]
    say: Annotated[Text | None, Meta(description="What is said as the tensing begins.")] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Say(Step, frozen=True, kw_only=True, tag="say"):
    """Words to read."""

    say: Annotated[Text, Meta(description="What is said.")]
    seconds: Annotated[
        Length | None, Meta(description="How long. Left out: long enough to read it slowly.")
    ] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Move(Step, frozen=True, kw_only=True, tag="move"):
    """A movement."""

    say: Annotated[Text, Meta(description="What is said.")]
    seconds: Annotated[
        Length | None, Meta(description="How long. Left out: long enough to read it slowly.")
    ] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Touch(Step, frozen=True, kw_only=True, tag="touch"):
    """A touch of one's own: a hand somewhere, a tap. Always with a way that needs none."""

    say: Annotated[Text, Meta(description="What is said.")]
    seconds: Annotated[
        Length | None, Meta(description="How long. Left out: long enough to read it slowly.")
    ] = None


class Quiet(Step, frozen=True, kw_only=True, tag="quiet"):
    """Silence."""

    seconds: Annotated[Length, Meta(description="How long.")]
    say: Annotated[Text | None, Meta(description="What is said as the silence begins.")] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Ask(Step, frozen=True, kw_only=True, tag="ask"):
    """A question. An answer is never needed."""

    question: Annotated[Text, Meta(description="What is asked.")]
    answer: Annotated[
        Literal["text", "choice", "scale"],
        Meta(description="text: own words; choice: one of the options; scale: 0 to 10."),
    ] = "text"
    options: Annotated[
        Annotated[tuple[Line, ...], Meta(max_length=12)],
        Meta(description="What can be chosen, for answer = 'choice'."),
    ] = ()
    keep: Annotated[
        bool, Meta(description="Offer the answer to the journal, if the person agrees.")
    ] = False
    seconds: Annotated[
        Length | None, Meta(description="An estimate; its length where nobody can answer.")
    ] = None
    touch: Annotated[bool, Meta(description="This step involves touch.")] = False


class Repeat(Step, frozen=True, kw_only=True, tag="repeat"):
    """Play again from a named earlier step to here."""

    from_: Annotated[Name, Meta(description="The name of an earlier step of this exercise.")]
    times: Annotated[int, Meta(ge=1, le=100, description="How many more times.")] = 1


AnyStep = Breathe | Notice | Attend | Tense | Say | Move | Touch | Quiet | Ask | Repeat


class Exercise(Part, frozen=True, kw_only=True):
    """One exercise of a pack."""

    name: Annotated[Name, Meta(description="The name it is started by.")]
    title: Annotated[Line, Meta(description="The title people see.")]
    about: Annotated[Text, Meta(description="What it is, in a sentence or two.")]
    practice: Annotated[Practice, Meta(description="Which kind of practice it is.")]
    turns: Annotated[Turns, Meta(description="Where attention goes: inward, outward or neutral.")]
    steps: Annotated[
        tuple[AnyStep, ...],
        Meta(min_length=1, max_length=500, description="What is done, in order."),
    ] = field(name="step")
    aliases: Annotated[
        Annotated[tuple[Alias, ...], Meta(max_length=16)],
        Meta(description="Other names it is found by."),
    ] = ()
    minutes: Annotated[
        Minutes | None,
        Meta(description="Default length of the breathe step without cycles. Left out: 5."),
    ] = None
    level: Annotated[int, Meta(ge=1, le=3, description="1 gentle, 3 asks more.")] = 1
    suits: Annotated[
        Annotated[tuple[Feeling, ...], Meta(max_length=19)],
        Meta(description="Feelings it is offered for."),
    ] = ()
    not_for: Annotated[
        Annotated[tuple[Feeling, ...], Meta(max_length=19)],
        Meta(description="Feelings it is not offered for."),
    ] = ()
    cautions: Annotated[
        Annotated[tuple[Text, ...], Meta(max_length=12)],
        Meta(description="What to know before starting."),
    ] = ()
    evidence: Annotated[
        Text | None, Meta(description="What is known about it, in one honest line.")
    ] = None
    sources: Annotated[
        Annotated[tuple[Line, ...], Meta(max_length=24)], Meta(description="Where that is from.")
    ] = ()
    easier: Annotated[Ref | None, Meta(description="A gentler exercise to offer instead.")] = None
    translates: Annotated[
        Ref | None, Meta(description="Which exercise this is, in a pack of another language.")
    ] = None


class Leg(Part, frozen=True, kw_only=True):
    """One exercise of a routine."""

    start: Annotated[Ref, Meta(description="Which exercise.")]
    minutes: Annotated[
        Minutes | None, Meta(description="For how long, if other than its own length.")
    ] = None


class Routine(Part, frozen=True, kw_only=True):
    """A few exercises in a row."""

    name: Annotated[Name, Meta(description="The name it is started by.")]
    title: Annotated[Line, Meta(description="The title people see.")]
    about: Annotated[Text, Meta(description="What it is, in a sentence or two.")]
    sequence: Annotated[
        Annotated[tuple[Leg, ...], Meta(min_length=1, max_length=24)],
        Meta(description="The exercises, in order."),
    ]
    aliases: Annotated[
        Annotated[tuple[Alias, ...], Meta(max_length=16)],
        Meta(description="Other names it is found by."),
    ] = ()


class Accept(Part, frozen=True, kw_only=True):
    """A warning of the checker that the author has read and stands by."""

    code: Annotated[Line, Meta(description="The code of the warning.")]
    because: Annotated[Text, Meta(description="Why it is right here.")]


class PackInfo(Part, frozen=True, kw_only=True):
    """What a pack says of itself."""

    name: Annotated[Name, Meta(description="The pack's name: its file's name without .toml.")]
    title: Annotated[Line, Meta(description="The title people see.")]
    about: Annotated[Text, Meta(description="What is in it, in a sentence or two.")]
    language: Annotated[
        Annotated[str, Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(?!\n)$", max_length=35)],
        Meta(description="The language it is written in, as a BCP 47 tag: en, pt-BR."),
    ]
    version: Annotated[
        Annotated[
            str, Meta(pattern=r"^[0-9]+(\.[0-9]+){0,2}[A-Za-z0-9.+-]*(?!\n)$", max_length=32)
        ],
        Meta(description="The pack's own version, such as 1.0.0."),
    ]
    license: Annotated[Line, Meta(description="How it may be shared, such as CC0-1.0.")]
    authors: Annotated[
        Annotated[tuple[Line, ...], Meta(max_length=50)], Meta(description="Who wrote it.")
    ] = ()
    accept: Annotated[
        Annotated[tuple[Accept, ...], Meta(max_length=100)],
        Meta(description="Warnings that were read and are right here, each with the reason."),
    ] = ()


class Pack(Part, frozen=True, kw_only=True):
    """A whole pack: one TOML file."""

    format: Annotated[Literal[1], Meta(description="The version of this format.")]
    info: Annotated[PackInfo, Meta(description="What the pack says of itself.")] = field(
        name="pack"
    )
    exercises: Annotated[
        Annotated[tuple[Exercise, ...], Meta(max_length=500)],
        Meta(description="The exercises."),
    ] = field(name="exercise", default=())
    routines: Annotated[
        Annotated[tuple[Routine, ...], Meta(max_length=100)],
        Meta(description="Exercises in a row."),
    ] = field(name="routine", default=())
