"""A person's own people: what can be read is kept, and nobody is mixed up with anybody else."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from anchor.care.entries import Fault
from anchor.care.people import Person, read_people


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.toml"


def read(path: Path, text: str) -> tuple[list[Person], list[Fault]]:
    path.write_text(text, encoding="utf-8")
    return read_people(path)


def test_people_come_in_the_order_of_the_file(path: Path) -> None:
    text = (
        '[[person]]\nname = "Sam"\nreach = "call 1"\nhelps = "tea"\nsentence = "Hi."\n'
        '[[person]]\nname = "Bo"\n'
    )
    assert read(path, text) == ([Person("Sam", "call 1", "tea", "Hi."), Person("Bo")], [])


def test_no_file_is_nobody_and_no_fault(path: Path) -> None:
    assert read_people(path) == ([], [])


@pytest.mark.parametrize("name", ["", 'name = ""', 'name = " "', "name = 5", 'nmae = "Bo"'])
def test_who_has_no_name_is_not_shown_and_costs_nobody_else(path: Path, name: str) -> None:
    people, faults = read(path, f'[[person]]\nname = "Sam"\n[[person]]\n{name}\nreach = "1"\n')
    assert people == [Person("Sam")]
    assert Fault(3, "name", costs_entry=True) in faults


@pytest.mark.parametrize("wrong", ['phone = "1"', "helps = 5", 'helps = ""', "helps = ['a']"])
def test_a_key_that_cannot_be_used_costs_only_itself(path: Path, wrong: str) -> None:
    people, faults = read(path, f'[[person]]\nname = "Sam"\n{wrong}\nreach = "1"\n')
    assert people == [Person("Sam", "1")]
    assert faults == [Fault(3, wrong.partition(" ")[0])]


@pytest.mark.parametrize(
    ("written", "number"),
    [("988", "988"), ("+44123", "+44123"), ("15550100 # home", "15550100"), ("0", "0")],
)
def test_a_number_without_quotes_is_kept_as_it_is_written(
    path: Path, written: str, number: str
) -> None:
    assert read(path, f'name = "Sam"\nreach = {written}\n') == ([Person("Sam", number)], [])


@pytest.mark.parametrize(
    "written", ["0x1F", "0o17", "-5", "1_000", "1.5", "true", "0800", "0x" + "f" * 3900, "[988]"]
)
def test_a_number_that_would_become_another_is_not_used(path: Path, written: str) -> None:
    people, faults = read(path, f'name = "Sam"\nreach = {written}\n')
    assert people == [Person("Sam")]
    assert faults == [Fault(2, "reach")]


def test_two_people_never_become_one_where_a_header_is_missing(path: Path) -> None:
    text = '[[person]]\nname = "Sam"\nhelps = "tea"\nname = "Bo"\nreach = "2"\n'
    assert read(path, text) == ([Person("Sam", helps="tea"), Person("Bo", "2")], [])


def test_a_key_given_twice_counts_once(path: Path) -> None:
    people, faults = read(path, 'name = "Sam"\nreach = "1"\nreach = "2"\n')
    assert people == [Person("Sam", "1")]
    assert faults == [Fault(3, "reach")]


def test_faults_come_in_the_order_of_the_lines(path: Path) -> None:
    text = '[[person]]\nreach = "1\n[[person\nname = "Sam"\nx = 1\nhelps = 0_\n'
    people, faults = read(path, text)
    assert people == [Person("Sam")]
    assert [fault.line for fault in faults] == [1, 2, 3, 5, 6]


def test_the_template_is_nobody_and_one_person_once_it_is_used(path: Path) -> None:
    template = files("anchor.care").joinpath("people-template.toml").read_text(encoding="utf-8")
    assert read(path, template) == ([], [])
    head, _, rest = template.partition("\n\n")
    assert all(line.startswith("# ") for line in head.splitlines())
    used = rest.replace("# ", "")
    assert set(tomllib.loads(used)["person"][0]) == set(Person._fields)
    people, faults = read(path, f"{head}\n\n{used}\n{used}")
    assert [person.name for person in people] == ["Sam", "Sam"]
    assert all(people[0])
    assert faults == []
