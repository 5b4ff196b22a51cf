"""Financial years: 1 April to 31 March, written "2024-25" in our tables and "2024 to 2025" by the publisher."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
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


def short_label(period_start: date) -> str:
    """The label our own tables use, such as "2024-25"."""
    return f"{period_start.year}-{(period_start.year + 1) % 100:02d}"


def long_date(day: date) -> str:
    """A date as people read it, such as 23 February 2016."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
