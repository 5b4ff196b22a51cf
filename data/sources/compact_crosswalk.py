"""The publisher's list of which measure had which code before, as the product ships it."""

from __future__ import annotations

from pathlib import Path

from data.crosswalk import crosswalk_frame, crosswalk_row
from data.own_tables import read_own_table
from data.periods import financial_year
from data.sources import Parsed, known_source
from data.tables import has_table

NAME = "compact_crosswalk"
ORIGIN = "This product: which measure had which code before, as the publisher's workbook lists it"
HEADER = ("source", "code", "former_code", "former_year", "listed_in", "description")
LOOKS_FOR = f"a CSV file with the columns {', '.join(HEADER)}"


def recognises(path: Path) -> bool:
    """Whether the file has this layout's columns."""
    return has_table(path, HEADER)


def parse(path: Path) -> Parsed:
    """Every line; grain as `data.crosswalk.CROSSWALK_COLUMNS`.

    Raises
    ------
    UnreadableFile
        A line has too few or too many cells or no financial year.
    """

    def row(source: str, code: str, former: str, year: str, listed_in: str, description: str) -> tuple[object, ...]:
        return (*crosswalk_row(code, former, financial_year(year)[0], listed_in, description), known_source(source))

    return Parsed(
        {
            "crosswalk": crosswalk_frame(
                read_own_table(path, HEADER, row, expected="a known source, and a financial year such as 2022-23")
            )
        }
    )
