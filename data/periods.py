"""Periods: financial years, 1 April to 31 March, written "2024-25" in our tables and "2024 to 2025" by publishers; and
the quarters and months authorities count their own measures in.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# Measured by nobody before or after: a number outside is no year.
_FIRST, _LAST = 1990, 2099
_LABEL = re.compile(r"^\s*(\d{4})\s*(?:-|–|to|/)\s*(\d{2}|\d{4})\s*$")
_QUARTER = re.compile(r"^(\d{4}\s*(?:-|–|to|/)\s*\d{2,4})[ ,]*q(?:uarter)?\s*([1-4])$", re.IGNORECASE)
_BARE_QUARTER = re.compile(r"^(?:\d{4}[ ,-]*q(?:uarter)?\s*[1-4]|q(?:uarter)?\s*[1-4][ ,-]*\d{4})$", re.IGNORECASE)
_MONTH_NUMBER = re.compile(r"^(\d{4})-(\d{2})$")
_MONTH_WORD = re.compile(r"^([a-z]{3,9}) (\d{4})$", re.IGNORECASE)
EVERY = {12: "financial year", 3: "quarter", 1: "month"}


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
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def reported_period(label: object, cadence_months: int | None = None) -> tuple[date, date]:
    """First and last day of a financial year, one of its quarters, or a month.

    Parameters
    ----------
    label
        "2024-25", "2025-26 Q2", "2025-07" or "July 2025"; or the first day of a month, which is what a spreadsheet
        program makes of a month.
    cadence_months
        12, 3 or 1 where it is known how often the figure is due: it decides what "2011-12" means.

    Raises
    ------
    ValueError
        The label names no period, or one of another length than the cadence.
    """
    start, end, months = _stretch_of(label, cadence_months)
    if cadence_months and months != cadence_months:
        raise ValueError(f"'{label}' is a {EVERY[months]}, and this measure is counted by the {EVERY[cadence_months]}")
    return start, end


def _stretch_of(label: object, cadence_months: int | None) -> tuple[date, date, int]:
    if isinstance(label, date | datetime):
        if label.day != 1:
            raise ValueError(f"{long_date(label)} is a day; write the period, such as 2024-25, 2025-26 Q2 or 2025-07")
        return *_month(label.year, label.month), 1
    text = " ".join(str(label).split())
    if found := _QUARTER.match(text):
        year, quarter = financial_year(found[1])[0].year, int(found[2])
        first = date(year + (quarter == 4), 4 + 3 * (quarter - 1) if quarter < 4 else 1, 1)
        return first, _month(first.year, first.month + 2)[1], 3
    if _BARE_QUARTER.match(text):
        raise ValueError(f"'{text}' could be a quarter of a calendar or of a financial year; write it as 2025-26 Q2")
    if found := _MONTH_WORD.match(text):
        return *_month(int(found[2]), month_number(found[1])), 1
    month = _MONTH_NUMBER.match(text)
    follows = month is not None and int(month[2]) == (int(month[1]) + 1) % 100
    if month and follows and int(month[2]) <= 12 and cadence_months not in (1, 12):
        raise ValueError(f"'{text}' could be a month or a financial year; write the month in words, or 2011 to 2012")
    if month and 1 <= int(month[2]) <= 12 and not (follows and cadence_months == 12):
        return *_month(int(month[1]), int(month[2])), 1
    if _LABEL.match(text):
        return *financial_year(text), 12
    raise ValueError(f"'{text}' is no period such as 2024-25, 2025-26 Q2 or 2025-07")


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month_number(word: str) -> int:
    """The number of a month from its name or the first letters of it.

    Raises
    ------
    ValueError
    """
    for number, name in enumerate(MONTHS, start=1):
        if len(word) >= 3 and (name.lower().startswith(word.lower()) or word.lower() == "sept" == name[:4].lower()):
            return number
    raise ValueError(f"'{word}' is not a month")
