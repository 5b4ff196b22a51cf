"""Indicator definitions: one TOML file each, checked when read.

A code means nothing without its framework, so every definition names both, and the construct that joins a series
across renamings. A definition that says `like = "another id"` has that one's words and numbers, parts excepted, where
it gives none of its own: a measure that was only renamed is told from its successor by the few lines that differ.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from data.definitions.schema import BREAK_KINDS, KINDS, POLARITIES, Break, Definition, Gap, checked
from data.errors import BadDefinition

__all__ = ["BREAK_KINDS", "HERE", "KINDS", "POLARITIES", "Break", "Definition", "Gap", "definitions"]

HERE = Path(__file__).parent


@cache
def definitions(folder: Path = HERE) -> Mapping[str, Definition]:
    """Every definition in a folder by id, parts included, in order of id.

    Raises
    ------
    BadDefinition
        Naming every fault of every file at once.
    """
    found: dict[str, Definition] = {}
    faults: list[str] = []
    texts: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            texts[path.name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(f"{path.name}: {error}")
    for name, raw in texts.items():
        try:
            for definition in _read(name, raw, texts):
                if definition.id in found:
                    faults.append(f"{name}: the id {definition.id} is defined twice")
                found[definition.id] = definition
        except (ValueError, TypeError) as error:
            faults.append(f"{name}: {error}")
    faults += _unlike_breaks(found)
    if faults:
        raise BadDefinition(
            "An indicator definition breaks its schema.",
            where="; ".join(faults),
            expected="the fields that data/definitions/schema.py lists",
            action="Correct the file named above.",
        )
    return dict(sorted(found.items()))


def _read(name: str, raw: Mapping[str, Any], texts: Mapping[str, Mapping[str, Any]]) -> Iterator[Definition]:
    own = {key: content for key, content in raw.items() if key not in ("parts", "like")}
    parts = raw.get("parts", [])
    if "like" in raw:
        own = {**_model(raw["like"], texts), **own}
    table = checked(own)
    if f"{table.id}.toml" != name:
        raise ValueError(f"the id {table.id} is not the name of the file")
    yield table
    for part in parts:
        yield checked({**own, "parent": table.id, **part})


def _model(like: object, texts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    model = texts.get(f"{like}.toml")
    if model is None:
        raise ValueError(f"it is like '{like}', which is not defined")
    if "like" in model:
        raise ValueError(f"it is like {like}, which is itself like another")
    return {key: content for key, content in model.items() if key not in ("id", "parts")}


def _unlike_breaks(found: Mapping[str, Definition]) -> Iterator[str]:
    """Indicators of one series that would cut it in different places."""
    first: dict[str, Definition] = {}
    for definition in found.values():
        other = first.setdefault(definition.construct, definition)
        if definition.hard_breaks != other.hard_breaks:
            yield (
                f"{definition.id}.toml: its hard breaks are not those of {other.id}, though both belong to the series "
                f"{definition.construct}"
            )
