"""Files for tests, made from the figures the product ships: whole workbooks in the publisher's layout, and parts."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import xlsxwriter

from data.definitions import definitions
from data.home import Home
from data.places import REFERENCE, place_table
from data.sources.compact_figures import HEADER
from data.verdict import Staged, Verdict

Grid = list[list[object]]
SHARED = Path(__file__).parent.parent.parent / "shared"
QUANTITIES = {
    "survey": (
        ("margin of error", "margin_of_error"),
        ("number of respondents", "respondents"),
        ("outcome", "value"),
    ),
    "administrative": (("numerator", "numerator"), ("denominator", "denominator"), ("outcome", "value")),
}


def shipped(indicator: str) -> list[dict[str, str]]:
    """The shipped lines of one table, as text."""
    with (REFERENCE / "figures" / f"{indicator}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def compact_file(path: Path, lines: Iterable[dict[str, str]]) -> Path:
    """A file in the compact layout."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, HEADER, lineterminator="\n")
        out.writeheader()
        out.writerows(lines)
    return path


def csv_file(path: Path, rows: Iterable[dict[str, object]]) -> Path:
    """A CSV file with the headings of its rows."""
    rows = list(rows)
    headings = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, headings, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    return path


def shipped_rows(name: str) -> list[dict[str, str]]:
    """The lines of one table of the register, as text."""
    with (REFERENCE / "register" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grid(indicator: str, header_at: int = 6) -> Grid:
    """One table in the publisher's layout; `header_at` is the row of its header, from 1."""
    definition = definitions()[indicator]
    lines = [line for line in shipped(indicator) if line["indicator"] == indicator]
    names = dict(place_table("authorities")[["authority_code", "name"]].itertuples(index=False))
    periods = sorted({line["period"] for line in lines})
    quantities = QUANTITIES[definition.kind]
    head: Grid = [[f"Table {definition.code.lower()}: {definition.title} [note 1]"]]
    head += [["This worksheet contains one table."] for _ in range(header_at - 2)]
    years = [f"{period[:4]} to {int(period[:4]) + 1}" for period in periods]
    labels = [f"{year} - {words}" for year in years for words, _ in quantities]
    head.append(["Local authority code", "Local authority", "ONS area code", *labels])
    by_key = {(line["authority_code"], line["period"]): line for line in lines}
    body: Grid = [["S", "Shire Counties", "[z]", *(1.0 for _ in labels)]]
    for code in dict.fromkeys(line["authority_code"] for line in lines):
        cells = [_cell(by_key[code, period], column) for period in periods for _, column in quantities]
        body.append(["", names[code], code, *cells])
    return head + body


def _cell(line: dict[str, str], column: str) -> object:
    text = line[column] or (line["value"] if line["value"].startswith("[") else "")
    return text if text.startswith("[") or not text else float(text)


def workbook(path: Path, grids: dict[str, Grid], crosswalk: bool = True) -> Path:
    """A workbook of tables, with the publisher's contents page of former codes."""
    with xlsxwriter.Workbook(path) as book:
        if crosswalk:
            _write(book.add_worksheet("Contents"), _contents())
        for name, cells in grids.items():
            _write(book.add_worksheet(name), cells)
    return path


def _contents() -> Grid:
    listed = [it for it in definitions().values() if not it.parent and it.framework == "ASCOF 2023-24"]
    head: Grid = [["Contents"], ["Metric", "Description", "Source", "Start year", "2022 to 2023 Code"]]
    return head + [[it.code, it.title, it.source, "", it.code_2022 or "Not applicable"] for it in listed]


def _write(sheet: xlsxwriter.worksheet.Worksheet, cells: Grid) -> None:
    for row, contents in enumerate(cells):
        for column, content in enumerate(contents):
            if content != "":
                sheet.write(row, column, content)


def whole_workbook(path: Path, change: Callable[[dict[str, Grid]], None] | None = None) -> Path:
    """A workbook of the survey tables 3A and 1C and the counts 2C and 4B, after `change` has been at its tables."""
    grids = {
        f"Table_{definitions()[name].code.lower()}": grid(name)
        for name in ("ascof_3a", "ascof_1c", "ascof_2c", "ascof_4b")
    }
    if change:
        change(grids)
    return workbook(path, grids)


def find(cells: Grid, code: str) -> list[object]:
    """The row of one place in a table."""
    return next(row for row in cells if len(row) > 2 and row[2] == code)


def waved_through(_staged: Staged) -> Verdict:
    """A gate that lets everything pass, for tests about what comes after it."""
    return Verdict(())


def state_of(home: Home) -> dict[str, bytes]:
    """Every byte of store and archive, to show that nothing changed."""
    return {
        str(path.relative_to(home.root)): path.read_bytes()
        for folder in (home.snapshots, home.archive)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
