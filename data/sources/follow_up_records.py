"""Signed records of formal follow-ups: frozen, with a fingerprint that tells whether a byte has changed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from data.errors import UnreadableFile
from data.follow_up_record import FORMAT, ITEM, fingerprint_found
from data.sources import Parsed
from data.templates import Column, Table
from data.templates.answers import read_answer
from data.templates.follow_up_columns import ITEM_COLUMNS, WHICH
from data.templates.reading import Line, as_day, cells_of, frame_of
from data.templates.sheets import Found

NAME = "follow_up_records"
ORIGIN = "Host and lead: the signed record of a formal follow-up"
LOOKS_FOR = f'a JSON file with "format": "{FORMAT}", as the page Follow-up hands it out'
# Where one record ends and the next begins.
_NEXT = re.compile(rb"(?<=\n}\n)(?={\n)")
_MARK = f'"format": "{FORMAT}"'.encode()

_RECORDS = Table(
    name="follow_up_records",
    sheet="record",
    title="Signed record",
    says="One row is one signed record.",
    recognised_by=(),
    identity=("sha256",),
    columns=(
        *WHICH,
        Column("due_on", "When it was due.", kind="day"),
        Column("held_on", "When it was held.", kind="day", required=True),
        Column("signed_on", "When the second of both signed.", kind="day", required=True),
        Column("host_role", "The role that signed for the host.", kind="role", required=True),
        Column("lead_role", "The role that signed for the reviewing peers.", kind="role", required=True),
        Column("amends", "Fingerprint of the record it amends.", kind="fingerprint"),
        Column("data_id", "The data it was made from.", kind="fingerprint", required=True),
        Column("sha256", "Its fingerprint.", kind="fingerprint", required=True),
        Column("authority_code", "The host.", kind="authority", required=True),
        Column("says_made_up", "Whether its challenge is made up.", kind="yes_no", choices="yes_no", required=True),
    ),
)
_ITEMS = Table(
    name="follow_up_items",
    sheet="items",
    title="Recommendations gone through",
    says="One row is one recommendation.",
    recognised_by=(),
    identity=("record_sha256", "recommendation_id"),
    columns=(
        *ITEM_COLUMNS,
        Column("status_before", "The state it was in before.", kind="choice", choices="states", required=True),
        Column("record_sha256", "The record it stands in.", kind="fingerprint", required=True),
    ),
)


def recognises(path: Path) -> bool:
    """Whether the file is a signed record."""
    with path.open("rb") as file:
        return _MARK in file.read(200)


def parse(path: Path) -> Parsed:
    """Records and their recommendations, as `follow_up_records` and `follow_up_items` are staged.

    A file may hold several records, one after another, each as it was handed out.

    Raises
    ------
    UnreadableFile
    """
    heads: list[Line] = []
    items: list[Line] = []
    contents: list[tuple[str, str]] = []
    for at, sent in enumerate(_NEXT.split(path.read_bytes()), start=1):
        record, said = _read(sent, path.name)
        which = {
            "challenge_id": record["challenge"].get("challenge_id"),
            "horizon_months": record.get("horizon_months"),
        }
        heads.append(
            _line(
                _RECORDS,
                at,
                {
                    **record,
                    **which,
                    "sha256": said,
                    "says_made_up": record.get("illustrative"),
                    "authority_code": record["challenge"].get("authority_code"),
                },
            )
        )
        contents.append((sent.decode("utf-8"), fingerprint_found(sent, record)))
        items += [_line(_ITEMS, len(items) + 1, {**item, **which, "record_sha256": said}) for item in record["items"]]
    frame = frame_of(heads).assign(
        content=[text for text, _ in contents], found_sha256=[found for _, found in contents]
    )
    lines = {_RECORDS.name: heads, **({_ITEMS.name: items} if items else {})}
    tables = {_RECORDS.name: frame, **({_ITEMS.name: frame_of(items)} if items else {})}
    return Parsed(tables, cells=cells_of(lines))


def _read(sent: bytes, name: str) -> tuple[Mapping[str, Any], str]:
    """The record and the fingerprint the file says it has."""
    try:
        whole = json.loads(sent.decode("utf-8"))
        record, said = whole["record"], str(whole["sha256"])
        sound = isinstance(record["challenge"], dict) and _are_items(record["items"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _not_whole(name) from error
    if not sound:
        raise _not_whole(name)
    return record, said


def _are_items(items: object) -> bool:
    return (
        isinstance(items, list)
        and bool(items)
        and all(isinstance(item, dict) and set(ITEM) == item.keys() for item in items)
    )


def _not_whole(name: str) -> UnreadableFile:
    return UnreadableFile(
        "This was a signed record of a follow-up, and is not whole.",
        where=name,
        expected="the file as the page Follow-up handed it out, with not a byte changed",
        action="Ask for the file again; the record itself is safe where it was signed.",
    )


def _line(table: Table, number: int, says: Mapping[str, Any]) -> Line:
    """One row as if it had stood in a workbook, so that the same rules judge its cells."""
    found = Found(table, table.sheet, [], -1, {}, (), in_workbook=False)
    answers = {column.name: as_day(read_answer(column, _content(says.get(column.name)))) for column in table.columns}
    shown: Sequence[str] = [f"{name} {answer.sent}" for name, answer in answers.items() if answer.sent]
    return Line(found, number, "; ".join(shown), answers)


def _content(value: Any) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if value is None or isinstance(value, str) else str(value)
