"""What is wrong with a mapping whose parts are all of the right kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from data.mappings import LEAVE_OUT, ColumnMapping, columns_of, folded, target
from data.places import place_types
from data.tables import heading
from data.templates import Column
from data.templates.answers import read_answer

# Columns that several of theirs may fill, a line each.
JOINED_KINDS = ("text",)


def faults(mapping: ColumnMapping) -> Iterator[str]:
    """Every fault of a mapping, a sentence each."""
    known = columns_of(mapping.fills)
    for part in (mapping.columns, mapping.words, mapping.constants, *mapping.where_status.values()):
        yield from (f"'{name}' is no column of {mapping.fills}." for name in part.keys() - known.keys())
    if mapping.heading_rows and not mapping.columns:
        yield "It takes nothing: [columns] is empty."
    yield from _of_columns(mapping)
    yield from _of_ids(mapping)
    for name, words in mapping.words.items():
        yield from _of_words(name, words, known.get(name))
    for name, constant in mapping.constants.items():
        yield from _of_value(name, constant, known.get(name))
    for state, given in mapping.where_status.items():
        if "status" not in known or read_answer(known["status"], state).value != state:
            yield f"[where_status.{state}] names no state."
        for name, constant in given.items():
            yield from _of_value(name, constant, known.get(name))


def _of_columns(mapping: ColumnMapping) -> Iterator[str]:
    known = columns_of(mapping.fills)
    for name, headings in mapping.columns.items():
        if not headings:
            yield f"No heading is given for '{name}'."
        if len(headings) > 1 and name in known and known[name].kind not in JOINED_KINDS:
            yield f"'{name}' can be filled by one of their columns only, not by {', '.join(headings)}."
    nameless = [words for words in mapping.headings if not heading(words)]
    yield from (f"'{words}' has neither letters nor digits by which a column could be found." for words in nameless)
    for words, times in Counter(heading(words) for words in mapping.headings).items():
        if times > 1 and words:
            yield f"A heading stands there in two spellings: '{words}'."
    filled = {*mapping.columns, *mapping.constants}
    for column in target(mapping.fills).columns:
        made = column.name == "recommendation_id" and mapping.id_from
        if column.required and not column.default and column.name not in filled and not made:
            yield f"Nothing fills '{column.name}', and no row can do without it."


def _of_ids(mapping: ColumnMapping) -> Iterator[str]:
    if mapping.id_from and "recommendation_id" in {*mapping.columns, *mapping.constants}:
        yield "The id comes from a column and from 'id_from'; take one of the two out."
    if mapping.id_prefix and not mapping.id_from:
        yield "There is an 'id_prefix', and no 'id_from' it would stand before."
    if mapping.id_prefix:
        fault = read_answer(columns_of(mapping.fills)["recommendation_id"], mapping.id_prefix).fault
        yield from [f"'id_prefix': {fault}."] * bool(fault)
    if "recommendation_id" in mapping.constants:
        yield "Every row would have the same id; give 'id_from' instead."


def _of_words(name: str, words: Mapping[str, str], column: Column | None) -> Iterator[str]:
    twice = [key for key, times in Counter(map(folded, words)).items() if times > 1]
    yield from (f"[words.{name}] has '{key}' twice, in two spellings." for key in twice)
    for given in words.values():
        if given and given != LEAVE_OUT:
            yield from _of_value(f"words.{name}", given, column)


def _of_value(name: str, words: str, column: Column | None) -> Iterator[str]:
    if column is None:
        return
    answer = read_answer(column, words)
    if answer.fault:
        yield f"'{name}': {answer.fault}."
    elif column.kind in ("authority", "place") and answer.value is not None and answer.value not in place_types():
        yield f"'{name}': there is no place called '{words}'."
    elif column.kind == "day" and answer.value is not None and getattr(answer.value, "precision", "") != "day":
        yield f"'{name}': '{words}' is no day."
    elif not words:
        yield f"'{name}' is empty; leave it out."
