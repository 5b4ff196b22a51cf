"""The publisher's log of changes that affect whether figures compare over time: its words, and how they read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from data.crosswalk import CodeList, code_in, measures_of, one_per_measure
from data.periods import financial_year
from data.spreadsheet import Row, cell_name

# Grain of a frame of the log: one row per entry and measure of ours that it is about.
LOG_COLUMNS = (
    "sheet", "cell", "sent", "position", "indicator", "code", "former_code", "period_start", "year_of_change",
    "description", "reads_as", "source",
)  # fmt: skip

# The first that fits decides. What says that figures do compare comes first, for it repeats the words of what does not.
_READINGS = (
    ("comparable", r"not being treated as a break|can be compared (?:to|with) (?:earlier|previous)|not felt that"),
    ("break", r"\b(?:cannot|can ?not|can't|should not|must not) be (?:\w+ )?compared|not (?:\w+ )?comparable|"
              r"break in (?:the )?(?:time )?series|no longer comparable|advised? not to compare"),
    ("caution", r"caution|be considered when comparing|care should be taken"),
    ("renamed", r"\brenamed\b"),
    ("removed", r"\bremoved from|\bdiscontinued\b"),
    ("new", r"for the first time|\bnew for\b"),
)  # fmt: skip


def reading_of(description: str) -> str:
    """How an entry's words read: comparable, break, caution, renamed, removed, new, or other.

    Words decide only what is asked of a person: that an entry which reads as a break is one of the definition's too.
    """
    words = " ".join(description.lower().replace("’", "'").split())
    return next((reading for reading, pattern in _READINGS if re.search(pattern, words)), "other")


def log_entries(lists: Sequence[CodeList], source: str) -> pd.DataFrame:
    """Every entry of a workbook's log, in its order and the publisher's words; columns as `LOG_COLUMNS`."""
    rows: list[tuple[object, ...]] = []
    for listed in lists:
        year_at = next((at for at, words in enumerate(listed.labels) if words.startswith("year of change")), None)
        said_at = next((at for at, words in enumerate(listed.labels) if words.startswith("description of")), None)
        if year_at is None or said_at is None:
            continue
        for number, row in listed.lines():
            entry = log_row(len(rows) + 1, code_in(row[listed.code_at]), _oldest(listed, row), *(
                str(row[at] or "").strip() for at in (year_at, said_at)))  # fmt: skip
            place = (listed.sheet.name, cell_name(number, said_at + 1), str(row[said_at]))
            rows.append((*place, *entry, source))
    return log_frame(rows)


def _oldest(listed: CodeList, row: Row) -> str:
    return code_in(row[min(listed.former_at, key=lambda at: listed.former_at[at])])


def log_row(position: int, code: str, former: str, year: str, description: str) -> tuple[object, ...]:
    """One entry with our measures for it, joined by commas; for `log_frame`.

    A year that is none leaves the entry without a first day, for the gate to name.
    """
    start: date | None
    try:
        start = financial_year(year)[0]
    except ValueError:
        start = None
    measures = ",".join(measures_of(code, former, start))
    reads = reading_of(description)
    return (position, measures, code or None, former or None, start, year or None, description, reads)


def log_frame(rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    """Rows as a frame, one for each measure an entry is about; an entry about none of ours has a single row."""
    return one_per_measure(pd.DataFrame.from_records(list(rows), columns=list(LOG_COLUMNS)))
