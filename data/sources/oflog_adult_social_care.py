"""Oflog's table of adult social care metrics: a second source for four measures, and three of its own."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.cells import OLDER_MARKERS, read_cell
from data.errors import UnreadableFile
from data.periods import financial_year, short_label
from data.places import national_years
from data.sources import OBSERVATION_COLUMNS, Parsed
from data.spreadsheet import Row
from data.tables import MOST_NAMED, LongTable, has_table, read_long_table

NAME = "oflog_adult_social_care"
ORIGIN = "Office for Local Government: adult social care metrics of upper-tier authorities, one line a figure"
PRECEDENCE = 30
_NEEDED = ("financial year", "local authority code", "local authority name", "measure", "code", "value")
LOOKS_FOR = f"a CSV table with the columns {', '.join(_NEEDED)}, whose codes are ASC1 to ASC7"

# The first four repeat measures of the framework; ASC2 is the impact-adjusted score 1B, not 1A.
INDICATORS = {
    "ASC1": "ascof_1c",
    "ASC2": "ascof_1b",
    "ASC3": "ascof_3c_1",
    "ASC4": "ascof_3c_2",
    "ASC5": "oflog_asc5",
    "ASC6": "oflog_asc6",
    "ASC7": "oflog_asc7",
}


def recognises(path: Path) -> bool:
    """Whether the file has the columns and its first lines have Oflog's codes."""
    if not has_table(path, _NEEDED):
        return False
    table = read_long_table(path, _NEEDED)
    return any(table.text(line, "code").upper() in INDICATORS for _, line in table.lines[:50])


def parse(path: Path) -> Parsed:
    """Every line with a known code; grain as `OBSERVATION_COLUMNS`.

    Raises
    ------
    UnreadableFile
        A line has no financial year.
    """
    table = read_long_table(path, _NEEDED)
    readings, unknown, faults = [], set(), []
    for number, line in table.lines:
        code = table.text(line, "code").upper()
        if code not in INDICATORS:
            unknown.add(code)
            continue
        try:
            readings.append(_reading(table, number, line, code))
        except ValueError as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise UnreadableFile(
            f"Lines that cannot be read: {len(faults):,}.",
            where=f"{path.name}, {'; '.join(faults[:MOST_NAMED])}",
            expected="a financial year such as 2022-23",
            action="Use the file as its publisher released it.",
        )
    notes = [f"The code '{code}' has no definition here, so nothing of it was loaded." for code in sorted(unknown)]
    frame = pd.DataFrame.from_records(readings, columns=list(OBSERVATION_COLUMNS))
    years = frame["period_start"].map(short_label)
    frame["covers_england"] = years.map(national_years(zip(years, frame["authority_code"], strict=True)))
    return Parsed({"observations": frame}, tuple(notes))


def _reading(table: LongTable, number: int, line: Row, code: str) -> tuple[object, ...]:
    year, authority, name, _, _, text = (table.text(line, wanted) for wanted in _NEEDED)
    cell = read_cell(table.content(line, "value"), OLDER_MARKERS)
    # An empty cell is all this publisher says; nothing tells why there is no figure.
    reason = "not_published" if not text else cell.reason
    return (
        table.sheet, table.where(number, "value"), f"{year}; {code}; {text}", authority, name, INDICATORS[code], None,
        None, "total", *financial_year(year), cell.number, None, None, None, None, reason,
        None if cell.readable else f"value '{text}'", NAME, True,
    )  # fmt: skip
