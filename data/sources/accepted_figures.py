"""Odd figures somebody has looked at and lets stand: one line a figure, with the comment shown beside it."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from data.errors import UnreadableFile
from data.periods import financial_year
from data.sources import Parsed

NAME = "accepted_figures"
ORIGIN = "An authority or the region: odd figures that were looked at and stand, each with a comment"
HEADER = ("authority_code", "indicator", "period", "check", "comment")
LOOKS_FOR = f"a CSV file whose first line is {','.join(HEADER)}"


def recognises(path: Path) -> bool:
    """Whether the first line is this layout's header."""
    with path.open("rb") as file:
        return file.readline().lstrip(b"\xef\xbb\xbf").rstrip(b"\r\n") == ",".join(HEADER).encode()


def parse(path: Path) -> Parsed:
    """One row per figure accepted: `sheet, cell, sent, authority_code, indicator, disaggregation, period_start, name,
    comment`; `period_start` is missing where the period is no financial year.

    Raises
    ------
    UnreadableFile
        The file is not UTF-8, or a line has too few or too many cells.
    """  # fmt: skip
    try:
        lines = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The file is not text in UTF-8.", where=path.name, action="Save it as CSV UTF-8."
        ) from error
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        if len(line) != len(HEADER):
            raise UnreadableFile(
                f"Line {number} has {len(line)} cells.",
                where=path.name,
                expected=f"{len(HEADER)} cells a line",
            )
        authority, indicator, period, check, comment = (cell.strip() for cell in line)
        try:
            period_start = financial_year(period)[0]
        except ValueError:
            period_start = None
        rows.append(
            (
                path.name,
                f"line {number}",
                ",".join(line),
                authority,
                indicator,
                "total",
                period_start,
                check,
                comment,
            )
        )
    columns = [
        "sheet",
        "cell",
        "sent",
        "authority_code",
        "indicator",
        "disaggregation",
        "period_start",
        "name",
        "comment",
    ]
    return Parsed({"acceptances": pd.DataFrame.from_records(rows, columns=columns)})
