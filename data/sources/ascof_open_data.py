"""The framework's open data: one reading a row, with the code of its measure.

Headings, codes, years and parts of the population are found by what they say, in every spelling the series has had.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from data.disaggregations import TOTAL, disaggregation
from data.long_readings import LongReading, observations, quantity_of
from data.measure_codes import Code, contradiction, framework_of, read_code
from data.place_rows import SPELLINGS, PlaceRow, PlaceRows
from data.remarks import Remarks
from data.sources import Parsed
from data.tables import LongTable, has_table, read_long_table

NAME = "ascof_open_data"
ORIGIN = (
    "NHS Digital, now the Department of Health and Social Care: open data of the outcomes framework, a reading a row"
)
TAKES_PERIOD = True
PRECEDENCE = 20

_CODE, _PART, _TYPE, _VALUE = "ASCOF measure code", "Disaggregation level", "Measure type", "Measure value"
_GROUP, _NAME = "Measure group", "Measure group description"
_NEEDED = ("ONS code", _CODE, _PART, _TYPE, _VALUE)
LOOKS_FOR = f"a CSV file or a sheet with the columns {', '.join(_NEEDED)}"


def recognises(path: Path) -> bool:
    """Whether there is a table with this layout's columns."""
    return has_table(path, _NEEDED, SPELLINGS)


def parse(path: Path, period: str | None = None) -> Parsed:
    """Every reading about a place, joined to figures; grain as `OBSERVATION_COLUMNS`.

    Parameters
    ----------
    path
        The file.
    period
        The financial year its figures are for, such as "2020-21", where it has no column of years.

    Raises
    ------
    UnreadableFile
        The year is not known, the codes are not clearly those of one framework, or a code, its group, its name and its
        part of the population contradict each other.
    """
    table = read_long_table(path, _NEEDED, SPELLINGS)
    places = PlaceRows(table, path.name, period)
    rows = places.read()
    reader = _Reader(table, rows, path.name)
    frame = observations(reader.readings(), sheet=table.sheet, source=NAME)
    reader.faults.refuse(
        "Rows contradict themselves.",
        path.name,
        expected="a code, a group, a name and a part of the population that belong together",
        action="Use the file as its publisher released it.",
    )
    return Parsed({"observations": frame}, (*places.notes(), *reader.left_out.counted()))


class _Reader:
    """Turns rows into readings; says what it leaves out and what contradicts itself."""

    def __init__(self, table: LongTable, rows: list[PlaceRow], filename: str) -> None:
        self._table, self._rows = table, rows
        self._frameworks = _frameworks(table, rows, filename)
        codes = {(self._text(row, _CODE), row.year) for row in rows}
        read = [read_code(code, self._frameworks[year], year) for code, year in codes]
        # Older files put the part of the population into the code too, newer ones do not; a file does one of both.
        self._codes_carry_parts = any(code is not None and code.disaggregation != TOTAL for code in read)
        self.left_out, self.faults = Remarks(), Remarks()

    def readings(self) -> Iterator[LongReading]:
        """The readings, in order."""
        for row in self._rows:
            sent, part, measure_type = (self._text(row, name) for name in (_CODE, _PART, _TYPE))
            code = read_code(sent, self._frameworks[row.year], row.year)
            quantity, words = quantity_of(measure_type), disaggregation(part)
            where = self._table.where(row.number, _VALUE)
            if code is None:
                self.left_out.add(f"Rows with the code '{sent}', which has no definition here", where)
            elif fault := self._fault(row, code, sent, part):
                self.faults.add(fault, where)
            elif quantity is None:
                self.left_out.add(f"Rows of the type '{measure_type}', which is not known here", where)
            elif words is None:
                self.left_out.add(f"Rows about the part of the population '{part}', which is not known here", where)
            else:
                yield LongReading(
                    where, row.authority_code, row.authority_name, code.definition, sent, words, row.year, quantity,
                    self._table.content(row.cells, _VALUE),
                )  # fmt: skip

    def _fault(self, row: PlaceRow, code: Code, sent: str, part: str) -> str | None:
        group, words = self._text(row, _GROUP), disaggregation(part)
        if group:
            of_group = read_code(group, self._frameworks[row.year], row.year)
            if of_group is None or of_group != Code(code.definition, TOTAL):
                return f"the code {sent} is one of measure {code.definition.code}, but its group is '{group}'"
        if code.disaggregation != TOTAL and code.disaggregation != words:
            return f"the code {sent} is for '{code.disaggregation}', but the row is for '{part}'"
        if code.disaggregation == TOTAL and words != TOTAL and self._codes_carry_parts:
            return f"the code {sent} is for everybody, but the row is for '{part}'"
        return contradiction(code, sent, self._text(row, _NAME))

    def _text(self, row: PlaceRow, name: str) -> str:
        return self._table.text(row.cells, name)


def _frameworks(table: LongTable, rows: list[PlaceRow], filename: str) -> dict[str, str]:
    """The framework of each year."""
    told: dict[str, dict[str, set[str]]] = {}
    for row in rows:
        code, name = table.text(row.cells, _CODE), table.text(row.cells, _NAME)
        told.setdefault(row.year, {}).setdefault(code, set()).add(name)
    faults, found = Remarks(), {}
    for year, codes in told.items():
        try:
            found[year] = framework_of(year, codes)
        except ValueError as error:
            faults.add(str(error), f"{len(codes)} codes")
    faults.refuse(
        "It is not clear which framework the codes belong to, and the same code means different things in each.",
        filename,
        expected="for each year, codes of one framework; where both have all of them, the names of the measures too",
        action="Send the whole file as its publisher released it, with 'Measure Group Description'.",
    )
    return found
