"""What is said about a pack that does not read: its file (E1), its keys and values (E2).

``{placeholders}`` are filled in; what stands between backquotes or is a key of the format is not
translated.
"""

from anchor.words import N_
from anchor.words.entry import Entry

ENTRIES: dict[str, Entry] = {
    "E101": Entry(
        N_("there is no such file"),
        N_("Look at the spelling, or see your packs with: anchor packs list"),
        N_("A pack is read from its file, and nothing was found under this name."),
    ),
    "E102": Entry(
        N_("this is not an ordinary file"),
        N_("Give the path of a text file whose name ends in .toml."),
        N_("Folders, devices and pipes hold no pack, and reading one could wait for ever."),
    ),
    "E103": Entry(
        N_("this file cannot be read: {why}"),
        N_("Look at the file's permissions."),
        N_("The system did not let anchor read it."),
    ),
    "E104": Entry(
        N_("this file is over {limit} KiB"),
        N_("Make several smaller packs of it."),
        N_("A pack is a few pages of text. A far larger file is usually something else."),
    ),
    "E105": Entry(
        N_("this file is saved as UTF-16"),
        N_("Save it again in your editor with the encoding UTF-8."),
        N_("TOML is always UTF-8. Some Windows programs save as UTF-16 unless told otherwise."),
    ),
    "E106": Entry(
        N_("this file is not saved as UTF-8, or is damaged here"),
        N_("Save it again in your editor with the encoding UTF-8."),
        N_("TOML files are always UTF-8, so that every letter reads the same everywhere."),
    ),
    "E107": Entry(
        N_("this file is not text"),
        N_("Give the path of a text file whose name ends in .toml."),
        N_("It holds zero bytes, which no text has. It may be a picture or a program."),
    ),
    "E108": Entry(
        N_("there is an invisible character here: {sign}"),
        N_("Delete it, or type the text around it anew."),
        N_(
            "Control and direction characters change what a terminal shows, so that you would not "
            "read what is written. Copied text sometimes carries them."
        ),
    ),
    "E109": Entry(
        N_("this key has more than {limit} parts"),
        N_("A key of a pack has three parts at most, such as exercise.step.cues."),
        N_("Very long keys make reading slow. No pack needs them."),
    ),
    "E110": Entry(
        N_("these brackets are nested more than {limit} deep"),
        N_("Close the brackets that were opened before. A pack needs three at most."),
        N_("Very deep nesting makes reading slow. No pack needs it."),
    ),
    "E111": Entry(
        "{said}",  # one of SYNTAX below
        "{hint}",  # one of the hints below
        N_("A pack is written in TOML, a plain format of keys and values: toml.io explains it."),
        always=N_("this is not written as TOML has it, and cannot be read"),
    ),
    "E112": Entry(
        N_("this number is far too long"),
        N_("Write a shorter number."),
        N_("Nothing in a pack needs a number of thousands of digits."),
    ),
    "E113": Entry(
        N_("a line ends here in a way TOML does not know (a lone carriage return)"),
        N_("Save the file again in your editor with the line ends of Unix (LF) or Windows (CRLF)."),
        N_("Very old programs end lines so. A terminal would write one line over another."),
    ),
    "E114": Entry(
        N_("this pack is a link to a file outside its folder"),
        N_("Copy the file itself into the folder."),
        N_("A link could lead to a file that is no pack, or that changes without your knowing."),
    ),
    "E199": Entry(
        N_("there are more than {limit} problems; the rest is not shown"),
        N_("Mend these first, then check again."),
        N_("So many at once usually have one cause."),
    ),
    "E201": Entry(
        N_('unknown key "{key}"'),
        "{hint}",  # one of the hints below
        N_("A key that nobody reads is usually a slip of the pen, and what it says would be lost."),
        always=N_("there is no key of this name here"),
    ),
    "E202": Entry(
        N_('missing key "{key}"'),
        "{hint}",  # one of the hints below
        N_("An exercise cannot be offered or played without it."),
        always=N_("a key is missing that has to be here"),
    ),
    "E203": Entry(
        N_('"{key}" should be {expected}, but this is {found}'),
        "{hint}",  # one of the hints below
        N_("Each key takes one kind of value."),
        always=N_("this value is not of the kind that its key takes"),
    ),
    "E204": Entry(
        N_('"{key}" is {value}, which is out of range'),
        N_("Choose a number {range}."),
        N_("Outside this range an exercise would be unsafe or could not be played."),
        always=N_("this number is out of range"),
    ),
    "E205": Entry(
        N_('"{key}" cannot be "{value}"'),
        "{hint}",  # one of the hints below
        N_("These words are a fixed list, so that every pack means the same by them."),
        always=N_("this is no word of the list that this key takes"),
    ),
    "E206": Entry(
        N_('"{key}" is written "{value}", which does not have the right form'),
        N_("Write {form}."),
        N_("The right form can be typed anywhere and means one thing only."),
        always=N_("this does not have the form that its key takes"),
    ),
    "E207": Entry(
        N_('"{key}" is {length} characters long; {limit} is the most'),
        N_("Make it shorter, or spread it over several steps."),
        N_("It is read on a small screen, by someone who may not be able to read much."),
        always=N_("this text is too long"),
    ),
    "E208": Entry(
        N_('"{key}" is empty'),
        "{hint}",  # one of the hints below
        N_("An empty text would be shown as nothing at all."),
        always=N_("this text is empty"),
    ),
    "E209": Entry(
        N_('"{key}" has {length} entries; {limit} is the most'),
        N_("Leave some out, or make several packs or exercises."),
        N_("There is a limit, so that a file can be read in a moment."),
        always=N_("this list has too many entries"),
    ),
    "E210": Entry(
        N_('"{key}" is an empty list'),
        N_("Put at least one entry between the square brackets."),
        N_("Without an entry there is nothing to do."),
        always=N_("this list is empty"),
    ),
    "E211": Entry(
        N_("this pack says format {format}; this anchor reads up to {newest}"),
        N_("Use a newer anchor for this pack."),
        N_("A newer format may say things this version would not understand, and so play wrongly."),
    ),
    "E212": Entry(
        N_('this step does not say what to do: it has no key "do"'),
        "{hint}",  # one of the hints below
        N_("What else a step may say depends on what it does."),
    ),
    "E213": Entry(
        N_('there is no step that does "{value}"'),
        "{hint}",  # one of the hints below
        N_("What else a step may say depends on what it does."),
        always=N_("there is no step that does this"),
    ),
    "E214": Entry(
        N_('the pack is called "{name}", but its file is called "{stem}"'),
        N_("Give both the same name: either the file, or the key name under [pack]."),
        N_("A pack is found by its file's name, and its exercises by the pack's name."),
    ),
    "E299": Entry(
        N_("this pack cannot be understood"),
        N_("Compare it with a pack that works, or tell us: this message should not appear."),
        N_("The reader refused it without knowing why."),
    ),
    "W530": Entry(
        N_("the texts of this exercise read at grade {grade}; {limit} is the most"),
        N_("Make sentences shorter, and take plainer words for the longest ones."),
        N_("In distress people have less attention to give. Plain words reach more of them."),
    ),
}

MORE_PROBLEMS = N_("There are {n} problems in all; see them with: anchor packs check {file}")

# Kinds of values, as in: "seconds" should be a number, but this is text in quotes.
TEXT = N_("text in quotes")
NUMBER = N_("a number")
WHOLE_NUMBER = N_("a whole number")
YES_NO = N_("true or false")
LIST = N_("a list in square brackets")
TABLE = N_("a table")
TABLES = N_("a list of tables")
DATE = N_("a date or a time")
FRACTION = N_("a number with a decimal point")

# Ranges, as in: choose a number from 1 to 20.
FROM_TO = N_("from {low} to {high}")
ABOVE_TO = N_("above {low}, {high} at most")
HUGE = N_("a very long number")

# Forms, as in: write small letters ...
NAME_FORM = N_("small letters a-z, digits and single hyphens between them: {example}")
ALIAS_FORM = N_("small letters a-z, digits, and single hyphens or points between them: {example}")
REF_FORM = N_("the name of an exercise, or its pack and name: box, breathing/box")
LANGUAGE_FORM = N_("the short code of a language: en, fr, pt-BR")
VERSION_FORM = N_("numbers with points between them: 1.0.0")

# Hints
MEANT = N_("Did you mean {near}?")
BELONGS = N_("{key} belongs {where}.")
KEYS_HERE = N_("What can stand here: {keys}.")
CHOICES = N_("Choose one of: {choices}.")
SCHEMA = N_("See the whole list with: anchor packs schema")
WRITE_SO = N_("Write it so: {example}")
ADD_LINE = N_("Add to {table} a line such as: {example}")
ADD_INSIDE = N_("Add inside the braces, at their end: {example}")
FILL = N_("Write something between the quotes.")
FILL_OR_KEY_OUT = N_("Write something between the quotes, or leave the key out.")
FILL_OR_ENTRY_OUT = N_("Write something between the quotes, or take this entry out.")
UNQUOTED = N_("Write a number, without quotes.")
DO = N_('Add a line such as: do = "{kind}"')
DO_ONE_OF = N_('Add a line do = "...", with one of: {kinds}.')

# Where keys belong
AT_THE_TOP = N_("at the top of the file, above every line in square brackets")
UNDER = N_("under {table}")
IN_STEP = N_("in a step that does {kinds}")
IN_A_STEP = N_("in a step, under [[exercise.step]]")
INSIDE = N_("inside {table}")
THE_TOP = N_("the top of the file")

# Slips that leave no doubt about what is meant
HEADING = (
    N_("this heading is not written as it should be"),
    N_("Write it so: {heading}"),
)
ORPHAN = (
    N_("this step stands before any exercise"),
    N_("Move it below the [[exercise]] it belongs to: first the exercise's own lines, then steps."),
)
ODD_SPACE = (
    N_("no ordinary space stands here, but this: {name}"),
    N_("Type an ordinary space, or delete it."),
)

ONLY_NUMBER = N_("Only the number: {number}")
NUMBER_ALONE = N_("Write one number alone, such as 4 or 2.5.")
DOUBLE_QUOTES = N_('Put the text in double quotes: "It\'s quiet."')
STRAIGHT_QUOTES = N_('Use straight quotes, "like this", not curly ones.')
NEVER_CLOSED = (
    N_("this bracket is never closed"),
    N_("Put the closing bracket after the last entry."),
)
OTHER_SYNTAX = N_("Compare this line with the same line of a pack that works.")

SYNTAX: dict[str, tuple[str, str]] = {
    # How the parser's sentence begins: what is said instead, and the remedy.
    "Invalid statement": (
        N_("this line does not begin with a key"),
        N_("A line is a key, =, and a value; or a name in square brackets; or begins with #."),
    ),
    "Expected newline": (
        N_("there is something more after the end of this line's value"),
        N_("One key a line. Put # before a remark, and \\ before a quote inside text."),
    ),
    "Expected '='": (
        N_("there is no = after this key"),
        N_('Write key = value, such as: title = "Box"'),
    ),
    "Expected ']": (
        N_("the square bracket of this heading is not closed"),
        N_("Write [pack] with one bracket on each side, [[exercise]] with two."),
    ),
    'Expected "\'"': (
        N_("the quote of this text is not closed"),
        N_("Put the same quotes after the text that stand before it."),
    ),
    "Cannot overwrite": (
        N_("this key stands twice"),
        N_("Keep one of the two. A new exercise or step begins with its heading, [[exercise]]."),
    ),
    "Duplicate inline table key": (
        N_("this key stands twice between the same braces"),
        N_("Keep one of the two."),
    ),
    "Cannot declare": (
        N_("this heading stands twice"),
        N_("Keep one of the two. Headings that repeat have two brackets: [[exercise]]."),
    ),
    "Cannot mutate": (
        N_("this adds to a value that is already complete"),
        N_("Put everything into one place: either between the brackets or under a heading."),
    ),
    "Cannot redefine": (
        N_("this heading or key stands twice"),
        N_("Put everything of the same name in one place."),
    ),
    "Invalid initial character for a key": (
        N_("a key is missing here"),
        N_("A key is letters, digits and hyphens, such as: top-up"),
    ),
    "Unclosed array": (
        N_("there is no comma or closing bracket here"),
        N_("Put a comma between the entries of a list, and ] after the last one."),
    ),
    "Unclosed inline table": (
        N_("there is no comma or closing brace here"),
        N_("Put a comma between the entries, and }} after the last one, all on one line."),
    ),
    "Invalid date": (
        N_("this is no date that exists"),
        N_('If it is text, put it in quotes: "2024-01-31"'),
    ),
    "Invalid value": (
        N_("there is no value here that can be read"),
        N_('Text goes between quotes: title = "Box". Numbers, true and false stand alone.'),
    ),
    "Unterminated string": (
        N_("the quote of this text is not closed"),
        N_("Put the same quotes after the text that stand before it."),
    ),
    "Illegal character": (
        N_("this text has no closing quote on its line"),
        N_('Put a quote at the end of the text. Text of several lines stands between """ and """.'),
    ),
    "Found invalid character": (
        N_("this text has no closing quote on its line"),
        N_('Put a quote at the end of the text. Text of several lines stands between """ and """.'),
    ),
    "Unescaped '\\'": (
        N_("this backslash means nothing here"),
        N_("Write two of them, \\\\, for one backslash."),
    ),
    "Invalid hex value": (
        N_("the number of this character is not complete"),
        N_("Type the character itself: a pack may hold any letter."),
    ),
    "Escaped character": (
        N_("there is no character of this number"),
        N_("Type the character itself: a pack may hold any letter."),
    ),
}
