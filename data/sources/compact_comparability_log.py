"""The publisher's log of changes that affect comparison over time, in its words, as the product ships it."""

from __future__ import annotations

from pathlib import Path

from data.comparability import log_frame, log_row
from data.own_tables import read_own_table
from data.sources import Parsed, known_source
from data.tables import has_table

NAME = "compact_comparability_log"
ORIGIN = "This product: the publisher's log of changes that affect comparison over time, quoted"
HEADER = ("source", "position", "code", "former_code", "year_of_change", "description")
LOOKS_FOR = f"a CSV file with the columns {', '.join(HEADER)}"


def recognises(path: Path) -> bool:
    """Whether the file has this layout's columns."""
    return has_table(path, HEADER)


def parse(path: Path) -> Parsed:
    """Every line; grain as `data.comparability.LOG_COLUMNS`.

    Raises
    ------
    UnreadableFile
        A line has too few or too many cells or no place in the log.
    """

    def row(source: str, position: str, code: str, former: str, year: str, description: str) -> tuple[object, ...]:
        return (*log_row(int(position), code, former, year, description), known_source(source))

    return Parsed(
        {
            "comparability_log": log_frame(
                read_own_table(path, HEADER, row, expected="a known source, and a place in the log as a whole number")
            )
        }
    )
