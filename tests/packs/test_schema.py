"""The JSON Schema of packs."""

import json
from typing import Any

from anchor.core.model import FORMAT
from anchor.packs.schema import pack_schema


def parts(schema: Any) -> list[Any]:
    inner = schema.values() if isinstance(schema, dict) else schema
    nested = [found for part in inner if isinstance(part, dict | list) for found in parts(part)]
    return [schema, *nested]


def test_it_says_which_draft_it_is_and_what_for() -> None:
    schema = pack_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "anchor exercise pack"
    assert str(FORMAT) in schema["description"]


def test_it_is_json() -> None:
    assert json.loads(json.dumps(pack_schema())) == pack_schema()


def test_nothing_may_be_null() -> None:
    for part in parts(pack_schema()):
        if isinstance(part, dict):
            assert part.get("type") != "null"
            assert part.get("default", 0) is not None


def test_keys_are_spelled_as_in_the_files() -> None:
    tables = pack_schema()["$defs"]
    assert {"do", "in", "top-up", "max-cycles", "or"} <= tables["Breathe"]["properties"].keys()
    assert "not-for" in tables["Exercise"]["properties"]
    assert tables["Exercise"]["additionalProperties"] is False


def test_an_optional_key_keeps_its_description_and_its_limits() -> None:
    minutes = pack_schema()["$defs"]["Exercise"]["properties"]["minutes"]
    assert minutes["type"] == "number"
    assert minutes["maximum"] == 720
    assert "anyOf" not in minutes
    assert minutes["description"].startswith("Default length")


def test_alternatives_stay() -> None:
    tables = pack_schema()["$defs"]
    assert len(tables["Attend"]["properties"]["where"]["anyOf"]) == 2
    assert len(tables["Exercise"]["properties"]["step"]["items"]["anyOf"]) == 10


def test_every_table_and_every_key_is_described() -> None:
    for table in pack_schema()["$defs"].values():
        for described in (table, *table["properties"].values()):
            assert described["description"].endswith((".", ")")), table["title"]
