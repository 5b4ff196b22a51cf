"""Financial years: 1 April to 31 March, written "2024-25" in our tables and "2024 to 2025" by the publisher."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# Measured by nobody before or after: a number outside is no year.
_FIRST, _LAST = 1990, 2099
_LABEL = re.compile(r"^\s*(\d{4})\s*(?:-|–|to|/)\s*(\d{2}|\d{4})\s*$")


def financial_year(label: str) -> tuple[date, date]:
    """First and last day of the financial year a label names.

    Parameters
    ----------
    label
        "2024-25", "2024–25", "2024/25", "2024 to 2025" or "2024-2025".

    Raises
    ------
    ValueError
        The label is no financial year, or its two years do not follow each other.
    """
    match = _LABEL.match(label)
    if not match:
        raise ValueError(f"'{label}' is not a financial year such as 2024 to 2025")
    first, last = int(match[1]), match[2]
    if last != str(first + 1)[-len(last) :]:
        raise ValueError(f"'{label}' does not name two years that follow each other")
    return date(first, 4, 1), date(first + 1, 3, 31)


def year_readings(content: object) -> tuple[str, ...]:
    """The financial years a cell may mean, such as "2018-19", the likelier first.

    One year alone, such as 2019, is the year a financial year ends in, or else begins in; publishers do both.

    Raises
    ------
    ValueError
        The cell names no year.
    """
    text = " ".join(str(content).split())
    text = re.sub(r"^(?:fy|financial year|year)\s*", "", re.sub(r"\.0$", "", text), flags=re.IGNORECASE)
    if re.fullmatch(r"[12]\d{3}", text) and _FIRST <= int(text) <= _LAST:
        return short_label(date(int(text) - 1, 4, 1)), short_label(date(int(text), 4, 1))
    return (short_label(financial_year(re.sub(r"^(\d{4})_(\d{2}|\d{4})$", r"\1-\2", text))[0]),)


def short_label(period_start: date) -> str:
    """The label our own tables use, such as "2024-25"."""
    return f"{period_start.year}-{(period_start.year + 1) % 100:02d}"


def long_date(day: date) -> str:
    """A date as people read it, such as 23 February 2016."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
