"""The columns of a time series: which indicator, year and quantity a heading such as "2024 to 2025 - outcome" names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.crosswalk import slug
from data.definitions import Definition, definitions
from data.periods import financial_year, short_label

# The headings that name the place of a row.
LOCAL_CODE, NAME_OF_PLACE, ONS_CODE = "local authority code", "local authority", "ons area code"
QUANTITIES = {
    "outcome": "value",
    "numerator": "numerator",
    "denominator": "denominator",
    "number of respondents": "respondents",
    "margin of error": "margin_of_error",
}
WORDS = {quantity: words for words, quantity in QUANTITIES.items()}
_YEAR_COLUMN = re.compile(r"^(\d{4}\s*(?:to|[-–/])\s*\d{2,4})\s*[-–—:]\s*(.+)$")


@dataclass(frozen=True)
class YearColumns:
    """The columns of one indicator and year: quantity -> column index from 0."""

    indicator: str
    period_start: date
    period_end: date
    columns: Mapping[str, int]


def year_columns(headings: Sequence[str], definition: Definition, sheet: str, notes: list[str]) -> list[YearColumns]:
    """The columns of each indicator and year of a table; what is not known is added to the notes.

    Raises
    ------
    ValueError
        A heading names a year in an unknown way or stands there twice, or a year has no outcome.
    """
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for index, words in enumerate(headings):
        column = _YEAR_COLUMN.match(words)
        if not column:
            if re.search(r"\d{4}", words):
                raise ValueError(f"the column '{words}' names a year in a way that is not known here")
            unknown = words not in ("", LOCAL_CODE, NAME_OF_PLACE, ONS_CODE)
            notes += [f"Sheet {sheet}: the column '{words}' is not known here and was not loaded."] * unknown
            continue
        part, quantity = _part_and_quantity(column[2])
        indicator = definition.id if part in ("", definition.code.lower()) else f"{definition.id}_{slug(part)}"
        if quantity is None or indicator not in definitions():
            notes.append(f"Sheet {sheet}: the column '{words}' is not known here and was not loaded.")
            continue
        year = short_label(financial_year(column[1])[0])
        if quantity in found[indicator, year]:
            raise ValueError(f"the column '{words}' stands there twice")
        found[indicator, year][quantity] = index
    missing = [f"{year} ({indicator})" for (indicator, year), columns in found.items() if "value" not in columns]
    if missing or not found:
        raise ValueError(f"there is no outcome column for {', '.join(missing) or 'any year'}")
    return [YearColumns(indicator, *financial_year(year), columns) for (indicator, year), columns in found.items()]


def _part_and_quantity(heading: str) -> tuple[str, str | None]:
    for words, quantity in QUANTITIES.items():
        if heading == words or heading.endswith(f" {words}"):
            return heading[: -len(words)].strip(), quantity
    return heading, None
