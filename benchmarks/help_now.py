"""Help now: ``anchor help-now`` from the process's start to its end.

With three people and a region, in turn with ``python -c "import tomllib, platformdirs"`` of the
same environment, for it cannot do without those two. Limit: 1.3 times.
"""

from collections.abc import Iterator

from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

_PERSON = """\
[[person]]
name = "Person {number}"
reach = "call or message 0123 456789, not after ten"
helps = "listens; needs to hear that nothing has to be solved"
sentence = "Hard evening here. Could you talk for ten minutes?"
"""


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    config = subject.new_folder("with-people")
    (config / "anchor").mkdir()
    people = "\n".join(_PERSON.format(number=number) for number in range(1, 4))
    (config / "anchor" / "people.toml").write_text(people, encoding="utf-8")
    # Not through ANCHOR_HOME: then platformdirs would not be needed.
    environ = subject.environ(XDG_CONFIG_HOME=str(config), LC_ALL="en_GB.UTF-8")
    answered, floor = in_turn(
        runs,
        lambda: wall([subject.anchor, "help-now"], environ),
        lambda: wall([str(subject.python), "-c", "import tomllib, platformdirs"], environ),
    )
    yield compared(
        'anchor help-now : python -c "import tomllib, platformdirs"', answered, floor, 1.3
    )
