"""Files with one reading a row, in the layouts of open data and of extracts, made from the figures shipped."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import xlsxwriter

from data.places import place_table
from tests.support import shipped

Line = dict[str, str]
HEADER = (
    "Geographical Code", "Geographical Description", "Geographical Level", "ONS Code", "ASCOF Measure Code",
    "Disaggregation Level", "Measure Type", "Measure Value", "Measure Group", "Measure Group Description",
)  # fmt: skip
NAMES = {
    "1A": "Social care-related quality of life",
    "1B": "Proportion of people who use services who have control over their daily life",
    "3A": "Overall satisfaction of people who use services with their care and support",
    "4A": "Proportion of people who use services who feel safe",
    "1I1": "Proportion of people who use services who reported that they had as much social contact as they would like",
    "1C": "Carer-reported quality of life",
}  # fmt: skip
EARLIER = {"1B": "ascof_3a", "3A": "ascof_1d", "4A": "ascof_4a", "1I1": "ascof_5a_1"}
LATER = {"3A": "ascof_3a", "1D": "ascof_1d", "4A": "ascof_4a", "5A1": "ascof_5a_1"}
_LEVELS = {"country": "England", "region": "Region"}
_TYPES = {"Outcome": "value", "Base": "respondents", "Margin Of Error": "margin_of_error"}


def reading(
    code: str = "1B", value: str = "77.6", place: str = "E08000026", *, kind: str = "Outcome", part: str = "Total",
    group: str | None = None, name: str | None = None,
) -> Line:  # fmt: skip
    """One row of open data."""
    places = place_table("authorities").set_index("authority_code")
    known = place in places.index
    group = code if group is None else group
    cells = (
        "407", str(places.at[place, "name"]) if known else "Somewhere",
        _LEVELS.get(str(places.at[place, "type"]), "Council") if known else "Council", place, code, part, kind, value,
        group, NAMES.get(group, "") if name is None else name,
    )  # fmt: skip
    return dict(zip(HEADER, cells, strict=True))


def national(year: str, measures: dict[str, str] = EARLIER) -> list[Line]:
    """Every place's readings of a year, with council types, under the codes given."""
    lines = []
    for code, indicator in measures.items():
        for line in shipped(indicator):
            if line["period"] != year:
                continue
            lines += [
                reading(code, line[column] or "[x]", line["authority_code"], kind=kind)
                for kind, column in _TYPES.items()
            ]
        council_type = {"Geographical Level": "Council Type", "Geographical Description": "Shire Counties"}
        lines += [{**reading(code, "70.1", "", kind=kind), **council_type} for kind in _TYPES]
    return lines


def of_region(lines: Iterable[Line], region: str = "E12000005") -> list[Line]:
    """The rows of one region's authorities, the region and England."""
    table = place_table("authorities")
    wanted = {*table.loc[table["region_code"] == region, "authority_code"], region, "E92000001"}
    return [line for line in lines if line["ONS Code"] in wanted]


def renamed(lines: Iterable[Line], **headings: str) -> list[Line]:
    """The rows under other headings: ONS_Code="ONS Area Code"; an empty heading takes the column out."""
    spelt = {old.replace("_", " "): new for old, new in headings.items()}
    return [{spelt.get(key, key): text for key, text in line.items() if spelt.get(key, key)} for line in lines]


def each(lines: Iterable[Line], change: Callable[[Line], dict[str, str]]) -> list[Line]:
    """The rows, each with some cells changed."""
    return [{**line, **change(line)} for line in lines]


def as_csv(path: Path, lines: Sequence[Line], *, encoding: str = "utf-8", above: str = "") -> Path:
    """The rows as a CSV file; `above` stands over the header."""
    with path.open("w", encoding=encoding, newline="") as file:
        file.write(above)
        out = csv.DictWriter(file, list(lines[0]))
        out.writeheader()
        out.writerows(lines)
    return path


def as_workbook(path: Path, lines: Sequence[Line], *, sheet: str = "in", first_sheet: str = "") -> Path:
    """The rows as a workbook whose numbers are numbers; `first_sheet` names a sheet of remarks before them."""
    with xlsxwriter.Workbook(path) as book:
        if first_sheet:
            book.add_worksheet(first_sheet).write(0, 0, "About this file")
        page = book.add_worksheet(sheet)
        for row, cells in enumerate([list(lines[0]), *(list(line.values()) for line in lines)]):
            for column, text in enumerate(cells):
                number = text.replace(".", "", 1).isdigit()
                page.write_number(row, column, float(text)) if number else page.write_string(row, column, text)
    return path
