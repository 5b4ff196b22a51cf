"""An authority's own measures: what each one means, and its figures by year, quarter or month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pandas as pd

from data.periods import reported_period
from data.places import place_names, short_names
from data.sources import OBSERVATION_COLUMNS, Parsed
from data.templates.answers import Answer
from data.templates.measures import DEFINITIONS, FIGURES, TEMPLATE
from data.templates.reading import Line, cells_of, is_filled, looks_for, read_lines

NAME = TEMPLATE.name
ORIGIN = "An authority: measures of its own, with their definitions"
LOOKS_FOR = looks_for(TEMPLATE)
FRAMEWORK = "Local measure"
recognises = partial(is_filled, TEMPLATE)

_Period = tuple[date | None, date | None]

# Bounds of a measure for which none are given: a count or a rate is never negative.
_LOWEST, _HIGHEST, _HIGHEST_PERCENTAGE = 0.0, 1e9, 100.0
# No figure of an authority's own is refused for being early.
_FIRST_PERIOD = date(1990, 4, 1)


@dataclass(frozen=True)
class _Defined:
    """A measure the file defines, as far as its figures need to know."""

    indicator: str
    owner: str
    cadence_months: int | None


def parse(path: Path) -> Parsed:
    """Definitions as rows of `indicators`, figures as rows of `observations`; grain as `OBSERVATION_COLUMNS`.

    Raises
    ------
    UnreadableFile
        A column is missing or there twice.
    """
    lines, notes = read_lines(TEMPLATE, path)
    defined = dict(_defined(lines[DEFINITIONS.name]))
    anew = [_with_period(line, "counted_anew_from", _cadence(line)) for line in lines[DEFINITIONS.name]]
    measures = [_measure_of(line, defined) for line in lines[FIGURES.name]]
    figures = [
        _with_period(line, "period", measure.cadence_months)
        for line, measure in zip(lines[FIGURES.name], measures, strict=True)
    ]
    rows = [_definition(line, period) for line, period in anew if _id_of(line)]
    # A row with a fault refuses the file cell by cell; what rules would say of the rest of it helps nobody.
    sound = [
        _figure(line, measure, period)
        for (line, period), measure in zip(figures, measures, strict=True)
        if not any(answer.fault for answer in line.answers.values())
    ]
    tables = {DEFINITIONS.name: _typed(pd.DataFrame(rows))} if rows else {}
    if sound:
        tables[FIGURES.name] = pd.DataFrame.from_records(sound, columns=list(OBSERVATION_COLUMNS))
    read = {DEFINITIONS.name: [line for line, _ in anew], FIGURES.name: [line for line, _ in figures]}
    return Parsed(tables, notes, cells=cells_of(read))


def _id_of(line: Line) -> str | None:
    """The id of a measure from whose it is and what it is called; None while one of the two cannot be read."""
    owner, title = line.value("authority_code"), line.value("short_title")
    return _local_id(str(owner), str(title)) if owner in short_names() and title else None


def _local_id(owner: str, title: str) -> str:
    words = (re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_") for text in (short_names()[owner], title))
    return "_".join(("local", *words))


def _defined(lines: list[Line]) -> Iterator[tuple[str, _Defined]]:
    """Each measure by every word its figures may call it by."""
    for line in lines:
        if indicator := _id_of(line):
            found = _Defined(indicator, str(line.value("authority_code")), _cadence(line))
            yield from ((_folded(words), found) for words in (indicator, line.value("short_title")))


def _folded(words: object) -> str:
    return " ".join(str(words).lower().split())


def _measure_of(line: Line, defined: dict[str, _Defined]) -> _Defined:
    """The measure a figure is of: one of this file, or one that has to be on record."""
    words, place = _folded(line.value("indicator")), line.value("authority_code")
    if words in defined:
        return defined[words]
    own = _local_id(str(place), words) if place in short_names() and not words.startswith("local_") else words
    return _Defined(own, str(place or ""), None)


def _cadence(line: Line) -> int | None:
    cadence = line.value("cadence")
    return int(str(cadence)) if cadence else None


def _with_period(line: Line, column: str, cadence_months: int | None) -> tuple[Line, _Period]:
    """The line with the words of a period read, its first day in their place; and the whole of the period."""
    answer = line.answers[column]
    if answer.value is None or answer.fault:
        return line, (None, None)
    try:
        period: _Period = reported_period(answer.value, cadence_months)
        found: Answer = replace(answer, value=period[0])
    except ValueError as error:
        period, found = (None, None), replace(answer, value=None, fault=str(error))
    return replace(line, answers={**line.answers, column: found}), period


def _definition(line: Line, counted_anew: _Period) -> dict[str, object]:
    """One row of `indicators`. What is missing gets a stand-in here, and is refused cell by cell."""
    said = {name: answer.value for name, answer in line.answers.items()}
    owner, indicator = str(said["authority_code"]), _id_of(line)
    in_percent = said["symbol"] == "%"
    practice = bool(said["practice_condition"])
    return {
        "sheet": line.found.sheet, "cell": line.found.place(line.number), "sent": line.sent, "record_id": indicator,
        "indicator": indicator, "construct": indicator,
        **{name: said[name] or "?" for name in ("title", "short_title", "meaning", "unit", "source", "caveat")},
        "topic": "Conditions for good practice" if practice else "Local measures",
        "framework": FRAMEWORK, "code": "Local", "code_2022": None, "symbol": said["symbol"],
        "minimum": _LOWEST if said["minimum"] is None else said["minimum"],
        "maximum": (_HIGHEST_PERCENTAGE if in_percent else _HIGHEST) if said["maximum"] is None else said["maximum"],
        "decimals": said["decimals"] or 0, "multiplier": said["multiplier"] or 0, "count_rounding": 1,
        "polarity": int(str(said["polarity"] or 0)), "kind": said["kind"] or "administrative",
        "publisher": place_names()[owner], "licence": "Not published: the authority's own figures",
        "reference_day": None, "cadence_months": int(str(said["cadence"] or 12)),
        "publication_lag_months": said["publication_lag_months"] or 0, "first_period_start": _FIRST_PERIOD,
        "parent": None, "owner_code": owner, "practice_condition": practice,
        "target": said["target"],
        "counted_anew_from": counted_anew[0], "counted_anew_because": said["counted_anew_because"],
    }  # fmt: skip


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    words = [name for name in frame.columns if frame[name].isna().all()]
    days = {name: pd.to_datetime(frame[name]) for name in ("first_period_start", "counted_anew_from")}
    return frame.astype(dict.fromkeys(words, "str")).assign(**days)


def _figure(line: Line, measure: _Defined, period: _Period) -> tuple[object, ...]:
    return (
        line.found.sheet, line.found.place(line.number, "value"), line.sent,
        line.value("authority_code") or measure.owner or None, None, measure.indicator, line.value("indicator"), None,
        "total", *period,
        *(line.value(name) for name in ("value", "numerator", "denominator", "respondents", "margin_of_error")),
        line.value("missing_reason"), None, NAME, False,
    )  # fmt: skip
