"""An independent reader of the publisher's ODS: its XML, cell by cell."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
QUANTITIES = {"outcome": "value", "margin of error": "margin_of_error", "number of respondents": "respondents",
              "numerator": "numerator", "denominator": "denominator"}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """One cell of a table, brackets and what they hold removed."""

    sheet: str
    authority: str
    indicator: str
    year: str
    quantity: str
    text: str


def readings(path: Path) -> Iterator[Reading]:
    """Every cell about a place with an ONS code."""
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    for sheet in root.iter(f"{TABLE}table"):
        name = sheet.get(f"{TABLE}name", "")
        if name.startswith("Table_"):
            yield from _of_sheet(name, list(_rows(sheet)))


def named_sheet(path: Path, name: str) -> list[list[str]]:
    """The cells of one sheet, as shown."""
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    return next(list(_rows(sheet)) for sheet in root.iter(f"{TABLE}table") if sheet.get(f"{TABLE}name") == name)


def _of_sheet(name: str, rows: list[list[str]]) -> Iterator[Reading]:
    header = next(row for row in rows if row and row[0].lower() == "local authority code")
    table = "ascof_" + re.sub(r"\W+", "_", name.removeprefix("Table_")).strip("_")
    for row in rows[rows.index(header) + 1 :]:
        if len(row) < 4 or not re.fullmatch(r"E\d{8}", row[2]):
            continue
        for label, text in zip((label for label in header[3:] if label), row[3:], strict=False):
            year, words = label.split(" - ")
            quantity = next(q for q in QUANTITIES if words.endswith(q))
            part = words.removesuffix(quantity).strip()
            indicator = table if part in ("", "6b") else f"{table}_{part.replace(' ', '_')}"
            shown = text if text.startswith("[") else text.split("(")[0].strip()
            yield Reading(name, row[2], indicator, year, QUANTITIES[quantity], shown)


def _rows(sheet: ElementTree.Element) -> Iterator[list[str]]:
    for row in sheet.iter(f"{TABLE}table-row"):
        cells: list[str] = []
        for cell in row:
            shown = "\n".join("".join(line.itertext()) for line in cell.iter(f"{TEXT}p")).strip()
            # The number behind the cell, where there is one: some are shown with fewer decimals than they have.
            text = cell.get(f"{OFFICE}value", shown)
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            # The last cell of a row is repeated to the edge of the sheet.
            cells += [text] * min(repeated, 100 if text else 1)
        yield cells


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of the first sheet of an XLSX file, by heading, from its raw XML: numbers as they are stored."""
    with zipfile.ZipFile(path) as book:
        strings = [
            "".join(text.text or "" for text in item.iter(f"{SHEET}t"))
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        root = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    header: dict[str, str] = {}
    for row in root.iter(f"{SHEET}row"):
        cells: dict[str, str] = {}
        for cell in row:
            value = cell.find(f"{SHEET}v")
            text = "" if value is None or value.text is None else value.text
            column = re.sub(r"\d", "", cell.get("r", ""))
            cells[column] = strings[int(text)] if cell.get("t") == "s" else text
        if header:
            yield {name: cells.get(column, "") for column, name in header.items()}
        header = header or cells
