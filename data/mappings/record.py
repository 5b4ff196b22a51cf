"""A mapping as TOML: read strictly, every fault said at once, and written again."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from data.errors import BadDefinition
from data.mappings import BAD_ROWS, DATE_ORDERS, FILLS, MONTH_MEANS, MOST_HEADING_ROWS, ColumnMapping
from data.mappings.faults import faults

NAME = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
_LARGEST = 200_000
_WORDS = {"name": "mapping", "sheet": "sheet", "id_prefix": "id_prefix"}
_ONE_OF = {"fills": FILLS, "bad_rows": BAD_ROWS, "date_order": DATE_ORDERS, "month_means": MONTH_MEANS}
_LISTS = ("id_from", "fill_down")
_KEYS = {*_WORDS.values(), *_ONE_OF, *_LISTS, "heading_rows", "columns", "words", "constants", "where_status"}


def is_mapping(path: Path) -> bool:
    """Whether a file is a mapping: TOML with the name of one at its top."""
    if path.stat().st_size > _LARGEST:
        return False
    try:
        return "mapping" in tomllib.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def read_mapping(text: str, where: str = "the mapping") -> ColumnMapping:
    """The mapping a text is.

    Raises
    ------
    BadDefinition
        It is no TOML, or says something a mapping cannot; all of it is named.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad([f"It cannot be read: {error}."], where) from error
    found = list(_of_wrong_kind(given))
    if not found:
        mapping = _mapping(given)
        found = list(faults(mapping))
        if not found:
            return mapping
    raise _bad(found, where)


def version_of(path: Path) -> str:
    """The name of one version of a mapping, from the bytes of its file: `name@fingerprint`."""
    content = path.read_bytes()
    name = read_mapping(content.decode("utf-8"), path.name).name
    return f"{name}@{hashlib.sha256(content).hexdigest()[:12]}"


def as_toml(mapping: ColumnMapping) -> str:
    """The text `read_mapping` reads as this mapping."""
    lines = [f"{key} = {_quoted(getattr(mapping, field))}" for field, key in _WORDS.items() if getattr(mapping, field)]
    lines += [f"{key} = {_quoted(getattr(mapping, key))}" for key in _ONE_OF]
    lines += [f"heading_rows = {mapping.heading_rows}"]
    lines += [f"{key} = {_listed(getattr(mapping, key))}" for key in _LISTS if getattr(mapping, key)]
    lines += ["", "[columns]", *(f"{_quoted(name)} = {_listed(given)}" for name, given in mapping.columns.items())]
    if mapping.constants:
        lines += ["", "[constants]", *_pairs(mapping.constants)]
    for head, tables in (("words", mapping.words), ("where_status", mapping.where_status)):
        for name, pairs in tables.items():
            lines += ["", f"[{head}.{_quoted(name)}]", *_pairs(pairs)]
    return "\n".join(lines) + "\n"


def _pairs(given: Mapping[str, str]) -> Iterator[str]:
    return (f"{_quoted(key)} = {_quoted(value)}" for key, value in given.items())


def _listed(given: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, given))}]"


def _quoted(text: str) -> str:
    # What JSON escapes in a string, TOML reads the same; it also wants the one control character JSON leaves.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _mapping(given: Mapping[str, Any]) -> ColumnMapping:
    words = {field: given[key] for field, key in _WORDS.items() if key in given}
    plain = {
        key: given[key] for key in (*_ONE_OF, "heading_rows", "words", "constants", "where_status") if key in given
    }
    columns = {
        name: (heading,) if isinstance(heading, str) else tuple(heading) for name, heading in given["columns"].items()
    }
    lists: dict[str, Any] = {key: tuple(given[key]) for key in _LISTS if key in given}
    return ColumnMapping(columns=columns, **words, **plain, **lists)


def _of_wrong_kind(given: Mapping[str, Any]) -> Iterator[str]:
    """What is missing, not known, or of another kind than it has to be."""
    yield from (f"'{key}' is not known; a mapping has {', '.join(sorted(_KEYS))}." for key in given.keys() - _KEYS)
    yield from (f"'{key}' is missing." for key in ("mapping", "fills", "columns") if key not in given)
    for key in _WORDS.values():
        if not isinstance(given.get(key, ""), str):
            yield f"'{key}' has to be words in quotation marks."
    if isinstance(name := given.get("mapping", ""), str) and not (NAME.fullmatch(name) and len(name) <= 60):
        yield "'mapping' is its name: lower-case letters and digits with hyphens between them, 60 at most."
    for key, allowed in _ONE_OF.items():
        if key in given and given[key] not in allowed:
            yield f"'{key}' is '{given[key]}'; expected {' or '.join(allowed)}."
    rows = given.get("heading_rows", 1)
    if isinstance(rows, bool) or not isinstance(rows, int) or not 1 <= rows <= MOST_HEADING_ROWS:
        yield f"'heading_rows' is '{rows}'; expected 1 or {MOST_HEADING_ROWS}."
    for key in _LISTS:
        if not _is_list(given.get(key, [])):
            yield f"'{key}' has to be a list of headings, such as [\"Ref\"]."
    columns = given.get("columns", {})
    if not isinstance(columns, dict) or not all(isinstance(it, str) or _is_list(it) for it in columns.values()):
        yield "Every line of [columns] has to be our column, and the heading or the list of headings that fill it."
    if not _are_pairs(given.get("constants", {})):
        yield "Every line of [constants] has to be a column and its words."
    for key in ("words", "where_status"):
        tables = given.get(key, {})
        if not isinstance(tables, dict) or not all(map(_are_pairs, tables.values())):
            yield f"[{key}] has to have a table for each name, with words on both sides."


def _is_list(given: object) -> bool:
    return isinstance(given, list) and all(isinstance(it, str) and it.strip() for it in given)


def _are_pairs(given: object) -> bool:
    return isinstance(given, dict) and all(isinstance(it, str) for it in given.values())


def _bad(found: list[str], where: str) -> BadDefinition:
    return BadDefinition(
        "The mapping does not hold together:\n" + "\n".join(f"  {fault}" for fault in sorted(set(found))),
        where=where,
        expected="a mapping as docs/mappings.md explains it",
        action="Correct it, or make the mapping on the page Data quality.",
    )
