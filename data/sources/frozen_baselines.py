"""Frozen baselines: the position before each challenge, with a fingerprint that tells whether a byte has changed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from data.baselines import BASELINE, CHALLENGE, FIGURE, FORMAT, fingerprint_found
from data.errors import UnreadableFile
from data.sources import Parsed

NAME = "frozen_baselines"
ORIGIN = "The product itself: the figures before a challenge, frozen so that nobody can move them"
LOOKS_FOR = f'a JSON file with "format": "{FORMAT}", as the product froze it'
# Where one record ends and the next begins.
_NEXT = re.compile(rb"(?<=\n}\n)(?={\n)")
_MARK = f'"format": "{FORMAT}"'.encode()
_DAYS = {"first_day", "last_day", "period_start", "period_end", "ref_date", "published_on"}
_NUMBERS = {"value", "lower95", "upper95", "donut_value", "donut_lower95", "donut_upper95", "margin_of_error"}
_FLAGS = {"known_that_day", "in_baseline", "in_donut"}
_MAY_BE_EMPTY = _NUMBERS | {"segment", "reason", "vintage"}


def recognises(path: Path) -> bool:
    """Whether the file holds frozen baselines."""
    with path.open("rb") as file:
        return _MARK in file.read(200)


def parse(path: Path) -> Parsed:
    """Records, baselines and figures, as `baseline_records`, `baselines` and `baseline_figures` are staged.

    A file may hold the records of several challenges, one after another.

    Raises
    ------
    UnreadableFile
    """
    heads: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    figures: list[dict[str, Any]] = []
    for sent in _NEXT.split(path.read_bytes()):
        record, said = _read(sent, path.name)
        challenge = record["challenge"]
        place = {"sheet": "record", "sent": f"Baselines of {challenge['challenge_id']}"}
        which = {"challenge_id": challenge["challenge_id"], "sha256": said}
        frozen = {**challenge, **which, "data_id": record["data_id"], "says_made_up": record["illustrative"]}
        found = fingerprint_found(sent, record)
        heads.append({**place, **frozen, "content": sent.decode("utf-8"), "found_sha256": found})
        for line in record["baselines"]:
            told = {**line, "periods": [figure["period_start"] for figure in line["figures"] if figure["in_baseline"]]}
            lines.append({**place, **frozen, **told})
            figures += [{**place, **which, "indicator": line["indicator"], **figure} for figure in line["figures"]]
    tables = {"baseline_records": _frame(heads), "baselines": _frame(lines).drop(columns="figures")}
    if figures:
        tables["baseline_figures"] = _frame(figures)
    return Parsed(tables)


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    for column in _DAYS & set(frame.columns):
        frame[column] = pd.to_datetime(frame[column])
    for column in _NUMBERS & set(frame.columns):
        frame[column] = frame[column].astype("float64")
    return frame


def _read(sent: bytes, name: str) -> tuple[Mapping[str, Any], str]:
    """The record and the fingerprint the file says it has."""
    try:
        whole = json.loads(sent.decode("utf-8"), parse_constant=_no_number)
        record, said = whole["record"], whole["sha256"]
        challenge, lines = record["challenge"], record["baselines"]
        sound = (
            isinstance(said, str) and isinstance(record["data_id"], str) and isinstance(record["illustrative"], bool)
            and _holds(challenge, CHALLENGE) and bool(lines)
            and all(_holds(line, BASELINE, "figures") for line in lines)
            and all(
                _holds(figure, FIGURE) and figure["value"] is not None for line in lines for figure in line["figures"]
            )
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _not_whole(name) from error
    if not sound:
        raise _not_whole(name)
    return record, said


def _no_number(said: str) -> float:
    raise ValueError(f"{said} is no number")


def _holds(said: Mapping[str, Any], names: frozenset[str], nested: str = "") -> bool:
    """Whether a part of a record has these names and no others, each with a value of its kind."""
    return said.keys() == names and all(_fits(name, said[name]) for name in names - {nested})


def _fits(name: str, value: object) -> bool:
    if value is None:
        return name in _MAY_BE_EMPTY
    if name in _DAYS:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    if name in _FLAGS:
        return isinstance(value, bool)
    if name in _NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, int if name == "segment" else str)


def _not_whole(name: str) -> UnreadableFile:
    return UnreadableFile(
        "These were frozen baselines, and they are not whole.",
        where=name,
        expected="the file as the product wrote it, with not a byte changed",
        action="Take it again from where they were frozen; the baselines themselves are safe there.",
    )
