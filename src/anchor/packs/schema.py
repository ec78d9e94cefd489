"""The pack format as a JSON Schema, for editors that can check and complete TOML with one."""

from typing import Any

from msgspec import json

from anchor.core.model import FORMAT, Pack

_NULL = {"type": "null"}


def pack_schema() -> dict[str, Any]:
    """Return the schema of a pack, JSON Schema draft 2020-12."""
    schema = json.schema(Pack)
    for table in schema["$defs"].values():
        if "do" in table["properties"]:  # what a step does is what there is to say of it
            table["properties"]["do"]["description"] = table["description"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "anchor exercise pack",
        "description": f"A pack of exercises for anchor, format {FORMAT}.",
        **_without_null(schema),
    }


def _without_null(schema: Any) -> Any:
    """Return the schema without null, which TOML does not have: an optional key is left out."""
    if isinstance(schema, list | tuple):
        return [_without_null(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_null(part) for key, part in schema.items() if part is not None}
    options = [option for option in kept.get("anyOf", ()) if option != _NULL]
    if len(options) == 1:
        del kept["anyOf"]
        return {**options[0], **kept}
    if options:
        kept["anyOf"] = options
    return kept
