"""The rows of a long table that are about places, each with its year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.errors import UnreadableFile
from data.periods import year_readings
from data.places import COUNCIL_TYPES, is_place, normal_name
from data.remarks import Remarks
from data.spreadsheet import Row
from data.tables import LongTable, heading

# How this series of files and those made from it head their columns, beside the usual way.
SPELLINGS = {
    "ONS area code": "ONS code", "Disaggregation": "Disaggregation level", "Value": "Measure value",
    "Measure": "Measure group description", "Measure name": "Measure group description",
    "Measure description": "Measure group description",
}  # fmt: skip
_CODE, _NAME, _LEVEL = "ONS code", "Geographical description", "Geographical level"
_YEARS = (
    "Year", "Financial year", "Reporting period", "Reporting year", "Fiscal year", "Period", "Time period",
)  # fmt: skip


@dataclass(frozen=True)
class PlaceRow:
    """One row about a place: where it stands, the place, and the financial year, such as "2020-21"."""

    number: int
    cells: Row
    authority_code: str
    authority_name: str
    year: str


class PlaceRows:
    """Reads the rows about places.

    Parameters
    ----------
    table
        The table.
    filename
        What to call it in errors.
    period
        The year its sender or its name gives, if either does.

    Attributes
    ----------
    left_out
        What rows were left out, and how many.
    """

    def __init__(self, table: LongTable, filename: str, period: str | None) -> None:
        self._table, self._filename, self._period = table, filename, period
        self.left_out = Remarks()
        self._faults = Remarks()
        self._bare_years = False
        self._year_column = next((name for name in _YEARS if table.has(name)), None)
        if self._year_column is None and period is None:
            raise UnreadableFile(
                "Neither the file nor its name says which financial year its figures are for.",
                where=filename,
                expected=f"a column '{_YEARS[0]}', or a name such as ascof_2020-21.csv",
                action="Say it: --period 2020-21.",
            )

    def read(self) -> list[PlaceRow]:
        """The rows, in order.

        Raises
        ------
        UnreadableFile
            A row names no year, or another than the sender or the file's name.
        """
        rows = list(self._read())
        self._faults.refuse(
            "The years of the figures cannot be read.",
            self._filename,
            expected="financial years such as 2020-21, the one given with --period or in the file's name among them",
            action="Correct the column of years, the file's name or --period.",
        )
        return rows

    def notes(self) -> Iterator[str]:
        """What was left out, and how years were understood."""
        yield from self.left_out.counted()
        if self._table.ends_openly:
            yield "The last line does not end: make sure that nothing of it is missing."
        if self._bare_years:
            yield f"In '{self._year_column}', one year alone is taken as the one a financial year ends in."

    def _read(self) -> Iterator[PlaceRow]:
        table = self._table
        for number, cells in table.lines:
            code, name = table.text(cells, _CODE).upper(), table.text(cells, _NAME)
            level = table.text(cells, _LEVEL)
            if not table.has(_NAME):
                # The oldest files have the name under the heading of the level.
                name, level = level, ""
            if left_out := _no_place(code, name, level):
                self.left_out.add(left_out, f"line {number}")
                continue
            try:
                year = self._year(cells)
            except ValueError as error:
                self._faults.add(str(error), f"line {number}")
                continue
            yield PlaceRow(number, cells, code, name, year)

    def _year(self, cells: Row) -> str:
        if self._year_column is None:
            assert self._period is not None
            return self._period
        readings = year_readings(self._table.text(cells, self._year_column))
        if self._period is None:
            self._bare_years |= len(readings) > 1
            return readings[0]
        # One year alone may end or begin a financial year; the sender or the file's name says which.
        if self._period in readings:
            return self._period
        raise ValueError(f"the column '{self._year_column}' says {readings[0]}, and not {self._period}")


def _no_place(code: str, name: str, level: str) -> str:
    """Why a row is about no place of its own; empty if it is about one."""
    if heading(level) == "counciltype" or (not is_place(code, name) and normal_name(name) in COUNCIL_TYPES):
        return "Rows about types of council, which are no places and were not loaded"
    return "" if is_place(code, name) else f"Rows about '{name}', which has no ONS code and was not loaded"
