"""Extracts of the framework's outcomes that name measures in words and give no codes.

Which measure a name means is looked up among the wordings that were published; what is not found there is refused,
since it may be a measure we know under other words, and a gap in its place would say that nothing was measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from data.disaggregations import disaggregation
from data.long_readings import LongReading, observations, quantity_of
from data.measure_codes import indicator_of
from data.measure_names import series_named
from data.place_rows import SPELLINGS, PlaceRow, PlaceRows
from data.remarks import Remarks
from data.sources import Parsed
from data.tables import LongTable, has_table, read_long_table

NAME = "ascof_outcomes"
ORIGIN = "Anybody: an extract of the outcomes framework, a figure a row, with the names of measures and no codes"
TAKES_PERIOD = True
PRECEDENCE = 40

_MEASURE, _PART, _TYPE, _VALUE = (
    "Measure group description", "Disaggregation level", "Measure type", "Measure value",
)  # fmt: skip
_NEEDED = ("ONS code", _MEASURE, _PART, _VALUE)
_CODE = "ASCOF measure code"
LOOKS_FOR = f"a CSV file or a sheet with the columns {', '.join(_NEEDED)}, and none of codes"


def recognises(path: Path) -> bool:
    """Whether there is a table with this layout's columns, and no codes in it."""
    return has_table(path, _NEEDED, SPELLINGS) and not has_table(path, (*_NEEDED, _CODE), SPELLINGS)


def parse(path: Path, period: str | None = None) -> Parsed:
    """Every figure about a place; grain as `OBSERVATION_COLUMNS`.

    Parameters
    ----------
    path
        The file.
    period
        The financial year its figures are for, such as "2018-19". A column of years may name one year alone; then that
        is the year a financial year ends in, unless `period` says otherwise.

    Raises
    ------
    UnreadableFile
        The year is not known, or a measure's name is not one that was published, or not of that year's framework.
    """
    table = read_long_table(path, _NEEDED, SPELLINGS)
    places = PlaceRows(table, path.name, period)
    left_out, unknown = Remarks(), Remarks()
    readings = _readings(table, places.read(), left_out, unknown)
    frame = observations(readings, sheet=table.sheet, source=NAME)
    unknown.refuse(
        "The names of some measures do not say which measure is meant.",
        path.name,
        expected="the name of each measure in full, in words that were published",
        action="Correct the names, take these rows out, or send a file that has the codes of the measures.",
    )
    return Parsed({"observations": frame}, (*places.notes(), *left_out.counted()))


def _readings(table: LongTable, rows: list[PlaceRow], left_out: Remarks, unknown: Remarks) -> Iterator[LongReading]:
    for row in rows:
        name, part = table.text(row.cells, _MEASURE), table.text(row.cells, _PART)
        measure_type = table.text(row.cells, _TYPE) if table.has(_TYPE) else "Outcome"
        quantity, words = quantity_of(measure_type), disaggregation(part)
        where = table.where(row.number, _VALUE)
        series = series_named(name)
        definition = indicator_of(series, row.year) if series else None
        if series is None:
            unknown.add(f"'{name}'", where)
        elif definition is None:
            unknown.add(f"'{name}', which the framework for {row.year} does not measure", where)
        elif quantity is None:
            left_out.add(f"Rows of the type '{measure_type}', which is not known here", where)
        elif words is None:
            left_out.add(f"Rows about the part of the population '{part}', which is not known here", where)
        else:
            yield LongReading(
                where, row.authority_code, row.authority_name, definition, None, words, row.year, quantity,
                table.content(row.cells, _VALUE),
            )  # fmt: skip
