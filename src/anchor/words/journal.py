"""What is said about the journal: what it takes, why it could not be used, and its Markdown."""

from anchor.words import N_

# What a check-in takes, field by field

FIELD = N_("{field}: {takes}.")
FIELD_UNKNOWN = N_("{field}: a check-in has no such thing.")
_RATING = N_("a whole number from 0 to 10, or nothing")
_TEXT = N_("text, or nothing")
_WORDS = N_("a list of words, none of them empty")
_MILLISECONDS = N_("whole milliseconds, 0 or more")
FIELD_TAKES = {
    "id": N_("1 to 64 characters, for this check-in alone"),
    "at": N_("a date and time with its offset, such as 2026-10-05T14:03:11+02:00"),
    "kind": N_("check-in, session, small-win, gratitude, promise or weekly"),
    "offset": N_("minutes ahead of UTC, less than a day"),
    "distress": _RATING,
    "feelings": _WORDS,
    "sensations": N_("a list, each with where, texture, temperature and size, or some of them"),
    "where": _TEXT,
    "texture": _TEXT,
    "temperature": _TEXT,
    "size": _TEXT,
    "triggers": _WORDS,
    "tags": _WORDS,
    "note": _TEXT,
    "session": N_("the exercise, planned-ms, practised-ms, ended, before and after"),
    "exercise": N_("the name of an exercise"),
    "planned-ms": _MILLISECONDS,
    "practised-ms": _MILLISECONDS,
    "ended": N_("done, left or not-helping"),
    "before": _RATING,
    "after": _RATING,
    "went": _TEXT,
    "scales": N_("names, each with a whole number from 0 to 10"),
    "answers": N_("names, each with a text"),
}
NO_CHECKIN = N_("This is no check-in.")
SAME_ID = N_("There is another check-in with the id {id} already. Nothing was changed.")

# Why the journal could not be used

NEWER = N_(
    "{path} was written by a newer anchor, so it was left as it is. A newer anchor can open it."
)
NOT_A_JOURNAL = N_(
    "{path} is not a journal of anchor, so it was left as it is. "
    "Once it is moved elsewhere, anchor begins a new one."
)
NOT_WHOLE = N_(
    "{path} is not whole any more, and was left as it is. Once it is moved elsewhere, anchor "
    "begins a new one; the command sqlite3 (or sqlcipher, if it is encrypted) with .recover may "
    "bring back what is in it."
)
IN_USE = N_("{path} is in use by another program. Nothing was changed; you can try again.")
READ_ONLY = N_(
    "{path} could not be opened for writing, so nothing was changed. "
    "Permission to write to it and its folder, or another folder in ANCHOR_HOME, would help."
)
FULL = N_(
    "There is no room left for {path}. What was in it is still there. "
    "Once there is room on the disk, you can try again."
)
UNUSABLE = N_(
    "{path} could not be used: {reason}. What was in it was not changed; you can try again, "
    "or choose another folder with ANCHOR_HOME."
)
BACKUP_DIFFERS = N_(
    "A copy of {path} could not be made faithfully, so it was not brought up to date and was left "
    "as it is. A look at the disk may help."
)
COPY_DIFFERS = N_(
    "{path} could not be written anew faithfully, so it was left as it is. "
    "A look at the disk may help."
)

# What could not be imported

SKIPPED_LINE = N_("Line {line}: {what}")
SKIPPED_TABLE = N_("[{id}]: {what}")
NO_TOML = N_("This could not be read as TOML.")
NO_JSON = N_("This could not be read as JSON.")
NO_CSV = N_("This could not be read as CSV.")

# The journal as TOML and as Markdown

MONTH_NOTE = N_(
    "Check-ins of {month}. You can change this by hand: "
    "anchor import reads it back, and tells check-ins apart by the names in brackets."
)
KINDS = {
    "check-in": N_("Check-in"),
    "session": N_("Session"),
    "small-win": N_("Small win"),
    "gratitude": N_("Gratitude"),
    "promise": N_("Promise"),
    "weekly": N_("The week"),
}
DISTRESS = N_("Distress: {rating} of 10")
FEELINGS = N_("Feelings: {words}")
SENSATION = N_("Felt: {words}")
TRIGGERS = N_("Stirred up by: {words}")
TAGS = N_("Tags: {words}")
EXERCISE = N_("Exercise: {name}, {minutes} min")
EXERCISE_ALONE = N_("Exercise: {name}")
BEFORE = N_("Before: {rating} of 10")
AFTER = N_("After: {rating} of 10")
WENT = N_("How it went: {words}")
SCALE = N_("{name}: {rating} of 10")
ANSWER = N_("{question} Answer: {answer}")
