"""Published nearest neighbours: one line an authority and one of the authorities its publisher calls alike."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.cells import read_cell
from data.errors import UnreadableFile
from data.sources import Parsed
from data.tables import has_table, read_long_table

NAME = "nearest_neighbours"
ORIGIN = "Office for Local Government: the 15 nearest neighbours of each upper-tier authority"
# The publisher's headings, and those of the product's own table.
_HEADINGS = (
    ("ons_code", "neighbour_order_as_published", "neighbour_ons_code"),
    ("authority_code", "position", "neighbour_code"),
)
LOOKS_FOR = "a CSV table with the columns " + ", or ".join(", ".join(headings) for headings in _HEADINGS)


def recognises(path: Path) -> bool:
    """Whether the file has the columns, in the publisher's words or in ours."""
    return any(has_table(path, headings) for headings in _HEADINGS)


def parse(path: Path) -> Parsed:
    """One row per line: `sheet, cell, sent, authority_code, authority_name, neighbour_code, position, source`.

    Raises
    ------
    UnreadableFile
        A line has no whole number for the position.
    """
    headings = next((headings for headings in _HEADINGS if has_table(path, headings)), _HEADINGS[0])
    table = read_long_table(path, headings)
    rows, faults = [], []
    for number, line in table.lines:
        authority, position, neighbour = (table.content(line, heading) for heading in headings)
        order = read_cell(position).number
        if order is None or order != int(order):
            faults.append(f"line {number}: '{position}'")
            continue
        codes = (str(authority).strip(), str(neighbour).strip())
        sent = "; ".join(map(str, (authority, position, neighbour)))
        rows.append((path.name, f"line {number}", sent, codes[0], None, codes[1], int(order), NAME))
    if faults:
        raise UnreadableFile(
            f"{len(faults)} lines cannot be read.",
            where=f"{path.name}, {'; '.join(faults[:5])}",
            expected="a whole number for the place in the list",
            action="Use the file as its publisher released it.",
        )
    columns = ["sheet", "cell", "sent", "authority_code", "authority_name", "neighbour_code", "position", "source"]
    frame = pd.DataFrame.from_records(rows, columns=columns)
    return Parsed({"neighbours": frame.astype({"authority_name": "str"})})
